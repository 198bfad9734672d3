/** Administration without the sandbox. Written so that an interrupted run can be repeated. */
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';

export const administrationMigration: Migration = {
  async up(db: Kysely<Database>): Promise<void> {
    const tables = await db.introspection.getTables();
    const credentials = tables.find(({ name }) => name === 'credentials');
    for (const [column, type] of [
      ['label', 'text'],
      ['ends_at', 'bigint'],
    ] as const) {
      if (credentials?.columns.some(({ name }) => name === column)) continue;
      await db.schema.alterTable('credentials').addColumn(column, type).execute();
    }
    await db.schema
      .createTable('administrative_acts')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('organization_id', 'text')
      .addColumn('target', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('administrative_acts_by_organization')
      .ifNotExists()
      .on('administrative_acts')
      .columns(['organization_id', 'at'])
      .execute();
    await db.schema
      .createTable('identity_providers')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('organization_id', 'text', (column) => column.references('organizations.id'))
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('client_id', 'text', (column) => column.notNull())
      .addColumn('client_secret', 'text')
      .addColumn('login_claim', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('sign_ins_elsewhere')
      .ifNotExists()
      .addColumn('state_hash', 'text', (column) => column.primaryKey())
      .addColumn('uid', 'text', (column) => column.notNull())
      .addColumn('provider_id', 'text', (column) => column.notNull())
      .addColumn('verifier', 'text', (column) => column.notNull())
      .addColumn('nonce', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
