/** Global setup of the tests that run on PostgreSQL: one server a run, and a migrated database to copy. */
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../open-database.ts';
import { administer } from './administer.ts';
import { startPostgresServer, throwAwaySettings } from './postgres-server.ts';

export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresServer({ settings: throwAwaySettings });
  await administer(server.urlOf('postgres'), 'create database template_platform');
  const db = await openDatabase({ url: server.urlOf('template_platform') });
  await db.destroy();
  project.provide('postgres', { administration: server.urlOf('postgres'), template: 'template_platform' });
  return server.close;
}
