import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../open-database.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-check-'));
});
afterEach(() => rm(folder, { recursive: true }));

const organization = { id: 'org', name: '示例', kind: 'agency', bases: '[]' } as const;

test('a commit reaches the disk before it returns, and what is deleted is overwritten', async () => {
  const db = await openDatabase({ file: join(folder, 'a.sqlite') });
  const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  expect(rows[0]?.journal_mode).toBe('wal');
  expect((await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows[0]?.synchronous).toBe(2);
  expect((await sql<{ secure_delete: number }>`pragma secure_delete`.execute(db)).rows[0]?.secure_delete).toBe(1);
  await db.destroy();
});

test('what was written is there after the database is opened again', async () => {
  const file = join(folder, 'b.sqlite');
  const first = await openDatabase({ file });
  await first.insertInto('organizations').values(organization).execute();
  await first.destroy();
  const second = await openDatabase({ file });
  expect(await second.selectFrom('organizations').selectAll().execute()).toEqual([organization]);
  await second.destroy();
});

test.skipIf(process.platform === 'win32')(
  'nobody else reads its files, also in a folder that is open to all',
  async () => {
    await chmod(folder, 0o755);
    const db = await openDatabase({ file: join(folder, 'd.sqlite') });
    await db.insertInto('organizations').values(organization).execute();
    const files = await readdir(folder);
    expect(files.toSorted()).toEqual(expect.arrayContaining(['d-keys.sqlite', 'd.sqlite', 'd.sqlite-wal']));
    const modes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).mode & 0o077));
    expect(new Set(modes)).toEqual(new Set([0]));
    await db.destroy();
  },
);

test('a reference to a row that does not exist is refused', async () => {
  const db = await openDatabase({ file: ':memory:' });
  const orphan = { login: 'a', organization_id: 'nobody', role: 'officer', bases: '[]' };
  await expect(db.insertInto('users').values(orphan).execute()).rejects.toThrow(/FOREIGN KEY/);
  await db.destroy();
});

test('what is no database is said so, and left as it was', async () => {
  const file = join(folder, 'e.sqlite');
  await writeFile(file, 'letters to the editor, and many more of them than a header of SQLite takes; '.repeat(20));
  const before = await readFile(file);
  await expect(openDatabase({ file })).rejects.toThrow(/e\.sqlite is no database; choose another --data/);
  expect(await readFile(file)).toEqual(before);
});

test('a file that cannot be opened is an error at once', async () => {
  await expect(openDatabase({ file: join(folder, 'missing', 'c.sqlite') })).rejects.toThrow();
});
