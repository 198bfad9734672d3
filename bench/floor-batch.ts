/**
 * The floor of a batch: its JSON in and out, the statements' digests, and the rows inserted durably into the platform's own
 * tables; nothing is authorised, found, disclosed, sealed, sequenced or proved. Prints milliseconds a batch, the median.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BatchResult } from '@credit-check/domain/contract/query';
import { buildStatement } from '@credit-check/domain/receipt/build-statement';
import { slotEntries } from '@credit-check/domain/receipt/slot-entry';
import { nativePrimitives } from '@credit-check/mock-server/log/native-primitives';
import { openDatabase } from '@credit-check/mock-server/store/open-database';
import Sqlite from 'better-sqlite3';
import { median } from './report.ts';

const [file, sample, seconds] = process.argv.slice(2) as [string, string, string];
const { request, response } = JSON.parse(readFileSync(sample, 'utf8')) as { request: string; response: string };
const { results } = JSON.parse(response) as { results: BatchResult[] };
const answers = results.map((result) => {
  if (!result.ok) throw new Error(`the sample was refused: ${result.problem.code}`);
  return result.answer;
});

await (await openDatabase({ file })).destroy();
const db = new Sqlite(file);
db.pragma('synchronous = FULL');
db.pragma('secure_delete = ON');
db.pragma('cache_size = -65536');
db.pragma('wal_autocheckpoint = 8192');
db.pragma('foreign_keys = ON');
const insertQuery = db.prepare(
  `insert into queries (query_id, log_index, at, owner, organization_id, operator, basis, purpose_code, purpose_reference,
    subject_key, outcome, jurisdiction, scope, refresh_by, next_end)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const insertStatement = db.prepare('insert into statements (query_id, bytes, claims) values (?, ?, ?)');
const insertOpening = db.prepare(
  'insert into openings (query_id, position, place, sealed, until, entry_key) values (?, ?, ?, ?, ?, ?)',
);

let index = 0;
const runBatch = db.transaction(() => {
  const { purpose } = JSON.parse(request);
  const at = Date.now();
  for (const answer of answers) {
    const queryId = `qry_${randomBytes(16).toString('base64url')}`;
    const entries = slotEntries(answer);
    const { subject, jurisdiction } = answer;
    const statement = buildStatement({
      origin: 'bench.example/log',
      queryId,
      at,
      outcome: 'answered',
      policy: 'policy',
      data: 'data',
      querier: { organization: { id: 'agency', name: '沙盒机构' }, operator: 'key', basis: 'public', scope: 'all' },
      subject,
      purpose,
      entries,
      randomBytes,
      primitives: nativePrimitives,
    });
    const asked = ['agency', 'agency', 'key', 'public', purpose.code, purpose.reference, JSON.stringify(subject)];
    const [claims, slots] = [statement.openings.slice(0, 3), statement.openings.slice(3)];
    const held = slots.slice(0, entries.length);
    const nextEnd = held.length === 0 ? null : Math.min(...held.map(({ until }) => until!));
    insertQuery.run(queryId, index++, at, ...asked, 'answered', jurisdiction, '"all"', at, nextEnd);
    insertStatement.run(queryId, statement.bytes, Buffer.from(claims.map(({ disclosure }) => disclosure).join('.')));
    for (const [i, { disclosure, until, place }] of held.entries()) {
      const { value } = entries[i]!;
      insertOpening.run(queryId, i, place, Buffer.from(disclosure), until, `${value?.type}:${value?.id}`);
    }
  }
  return JSON.stringify({ results });
});

const times: number[] = [];
for (const end = performance.now() + Number(seconds) * 1000; performance.now() < end; ) {
  const start = performance.now();
  runBatch();
  times.push(performance.now() - start);
}
console.log(median(times.slice(Math.floor(times.length / 4))));
