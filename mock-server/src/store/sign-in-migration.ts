import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Tables of the sign-in (`SignInTables`). Written so that an interrupted run can be repeated. */
export const signInMigration: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('sign_in_artifacts')
      .ifNotExists()
      .addColumn('model', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('grant_key', 'text')
      .addColumn('account_id', 'text')
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('consumed_at', 'bigint')
      .addPrimaryKeyConstraint('sign_in_artifacts_pk', ['model', 'key'])
      .execute();
    await db.schema
      .createIndex('sign_in_artifacts_by_grant')
      .ifNotExists()
      .on('sign_in_artifacts')
      .columns(['grant_key', 'model'])
      .execute();
    await db.schema
      .createIndex('sign_in_artifacts_by_expiry')
      .ifNotExists()
      .on('sign_in_artifacts')
      .column('expires_at')
      .execute();
    await db.schema
      .createTable('sign_in_accounts')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('login', 'text', (column) => column.notNull().unique())
      .execute();
    await db.schema
      .createTable('sign_in_keys')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};
