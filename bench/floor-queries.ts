/**
 * What logged queries must consist of and nothing else: their statements' digests, and the rows inserted durably into the
 * platform's own tables. Nothing is authorised, found, disclosed, sealed, sequenced or proved.
 */
import { randomBytes } from 'node:crypto';
import type { Answer } from '@credit-check/domain/contract/answer';
import { buildStatement } from '@credit-check/domain/receipt/build-statement';
import { createRandomSource } from '@credit-check/domain/receipt/random-source';
import { slotEntries } from '@credit-check/domain/receipt/slot-entry';
import { nativePrimitives } from '@credit-check/mock-server/log/native-primitives';
import { newQueryId } from '@credit-check/mock-server/query/new-query-id';
import { openDatabase } from '@credit-check/mock-server/store/open-database';
import Sqlite from 'better-sqlite3';

/** @param file of a database, made here. Gives back what logs answers like these in one commit. */
export async function openFloorQueries(file: string): Promise<(answers: readonly Answer[]) => void> {
  await (await openDatabase({ file })).destroy();
  const db = new Sqlite(file);
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma('cache_size = -32768');
  db.pragma('wal_autocheckpoint = 8192');
  db.pragma('foreign_keys = ON');
  const insertQuery = db.prepare(
    `insert into queries (query_id, log_index, at, owner, organization_id, operator, basis, purpose_code,
      purpose_reference, subject_key, outcome, jurisdiction, scope, refresh_by, next_end)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertStatement = db.prepare('insert into statements (query_id, bytes, claims) values (?, ?, ?)');
  const insertOpening = db.prepare(
    'insert into openings (query_id, position, place, sealed, until, entry_key) values (?, ?, ?, ?, ?, ?)',
  );
  const random = createRandomSource(randomBytes, 32_768).bytes;
  let index = 0;

  function insert(answer: Answer, at: number): void {
    const queryId = newQueryId(random, at);
    const entries = slotEntries(answer);
    const { subject, jurisdiction, purpose } = answer;
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
      randomBytes: random,
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

  return db.transaction((answers: readonly Answer[]) => {
    const at = Date.now();
    for (const answer of answers) insert(answer, at);
  });
}
