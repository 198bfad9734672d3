/** Writes who may ask: organisations, their keys and their people. What is there already is brought up to date. */
import type { Insertable, Transaction } from 'kysely';
import type { CredentialTable, OrganizationTable, UserTable } from './core-tables.ts';
import type { Database } from './database.ts';

export interface Parties {
  readonly organizations: readonly Insertable<OrganizationTable>[];
  readonly credentials: readonly Insertable<CredentialTable>[];
  readonly users: readonly Insertable<UserTable>[];
}

export async function putParties(transaction: Transaction<Database>, parties: Parties): Promise<void> {
  for (const row of parties.organizations) {
    await transaction
      .insertInto('organizations')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
  for (const row of parties.credentials) {
    await transaction
      .insertInto('credentials')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
  for (const row of parties.users) {
    await transaction
      .insertInto('users')
      .values(row)
      .onConflict((conflict) => conflict.column('login').doUpdateSet(row))
      .execute();
  }
}
