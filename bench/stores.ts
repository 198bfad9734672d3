/** The two stores a benchmark runs on, each durable: an answer waits for the disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseLocation } from '@credit-check/mock-server/store/database-location';
import { administer } from '@credit-check/mock-server/store/testing/administer';
import { startPostgresServer } from '@credit-check/mock-server/store/testing/postgres-server';

export interface BenchStore {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** How durable, as a report says it. */
  readonly durability: string;
  /** For a platform's keys and the benchmark's own files. */
  readonly folder: string;
  /** Empty. */
  readonly location: DatabaseLocation;
  /** Of another empty database beside it, for the floor. */
  readonly floor: DatabaseLocation;
}

/** Runs the work on one store after the other; each is gone when its turn is over. */
export async function onEachStore<T>(work: (store: BenchStore) => Promise<T>): Promise<T[]> {
  return [await onSqlite(work), await onPostgres(work)];
}

async function onSqlite<T>(work: (store: BenchStore) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'credit-check-bench-'));
  const location = { file: join(folder, 'platform.sqlite') };
  const floor = { file: join(folder, 'floor.sqlite') };
  try {
    return await work({ name: 'SQLite', durability: 'SQLite on disk, synchronous=FULL', folder, location, floor });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres<T>(work: (store: BenchStore) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'credit-check-bench-'));
  const server = await startPostgresServer();
  const durability = 'PostgreSQL as it comes on this machine, fsync and synchronous_commit on';
  try {
    await administer(server.urlOf('postgres'), 'create database platform', 'create database floor');
    const [location, floor] = [{ url: server.urlOf('platform') }, { url: server.urlOf('floor') }];
    return await work({ name: 'PostgreSQL', durability, folder, location, floor });
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
