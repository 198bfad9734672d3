/** What must never stand in a backup: with it, whatever a backup holds of openings can be read (`docs/operations.md`). */

export interface PeriodKeyTable {
  /** `periodOf` what it seals. */
  period: number;
  /** 32 random bytes. */
  secret: Uint8Array;
}

export interface VaultTables {
  /** On SQLite in a file of its own beside the database; on PostgreSQL a table that a dump is to leave out. */
  period_keys: PeriodKeyTable;
}
