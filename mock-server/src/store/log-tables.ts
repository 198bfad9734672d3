/** Tables of the transparency log. Entries and hashes are 32 bytes each; tiles are those of C2SP tlog-tiles. */

/** One row, rewritten by every commit: whoever holds its lock may append. */
export interface LogHeadTable {
  id: 1;
  /** Number of entries. */
  size: number;
  /** RFC 6962 root over all entries. */
  root: Uint8Array;
  /** The signed note over size and root; null until there is an entry. */
  checkpoint: string | null;
}

/** Consecutive entries that one commit has appended and that lie in one bundle of 256. A row never changes. */
export interface LogEntryTable {
  /** Index of the first of them. */
  first_index: number;
  entries: Uint8Array;
}

/**
 * Up to 256 consecutive hashes of a level from 1 on: a row grows until it is full and never changes otherwise. Those of
 * level 0 follow from the entries.
 */
export interface LogTileTable {
  level: number;
  tile_index: number;
  hashes: Uint8Array;
}

export interface LogTables {
  log_head: LogHeadTable;
  log_entries: LogEntryTable;
  log_tiles: LogTileTable;
}
