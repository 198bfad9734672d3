import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure.ts';

const url = 'postgres://clerk:geheim-4711@db.example:5433/credit';

test.each([
  ['ECONNREFUSED', 'connect ECONNREFUSED', /^no PostgreSQL answers at .* \(ECONNREFUSED\); start it, or name another/],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND db.example', /^no PostgreSQL answers at .* \(ENOTFOUND\)/],
  [undefined, 'timeout expired', /^no PostgreSQL answers at .* \(timeout\)/],
  ['28P01', 'password authentication failed for user "clerk"', /give the right one in --database or PGPASSWORD/],
  ['3D000', 'database "credit" does not exist', /make it with createdb/],
  ['42501', 'permission denied for schema public', /grant it create on the schema/],
  ['22000', 'something else', /something else/],
])('%s: what to do, where, and no password', (code, message, advice) => {
  const reason = explainFailure(Object.assign(new Error(message), { code }), { url });
  expect(reason).toMatch(advice);
  expect(reason).toContain('postgres://clerk@db.example:5433/credit');
  expect(reason).not.toContain('geheim');
});

test('a schema of a newer version is said on either store', () => {
  const error = new Error('corrupted migrations: previously executed migration 9999-later is missing');
  expect(explainFailure(error, { file: '/data/platform.sqlite' })).toMatch(
    /^a newer version .* has written \/data\/platform\.sqlite; start that version/,
  );
});

test.each([
  ['SQLITE_NOTADB', /is no database; choose another --data/],
  ['SQLITE_CORRUPT', /is damaged; put a backup in its place/],
  ['SQLITE_FULL', /the disk is full/],
  ['EISDIR', /is a folder; choose another --data/],
])('%s: what to do about the file', (code, advice) => {
  const reason = explainFailure(Object.assign(new Error('…'), { code }), { file: '/data/platform.sqlite' });
  expect(reason).toMatch(advice);
  expect(reason).toContain('/data/platform.sqlite');
});

test('what else befalls a file is said in its own words', () => {
  expect(explainFailure(new Error('disk I/O error'), { file: 'a' })).toBeUndefined();
});
