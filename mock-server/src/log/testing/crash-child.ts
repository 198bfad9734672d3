/**
 * A process that logs queries and takes answers back until it is killed, from outside or by itself at a step of a commit,
 * or sent a line, which ends it in peace.
 * Prints a line of JSON for each query that is acknowledged. For `crash.sqlite.test.ts`.
 *
 * node crash-child.ts FOLDER [before|after STEP]: which statement of the store it dies at, counted once it has started.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { buildStatement } from '@credit-check/domain/receipt/build-statement';
import { parseTlogProof } from '@credit-check/domain/receipt/tlog-proof';
import Sqlite from 'better-sqlite3';
import { pino } from 'pino';
import { sealClaims, sealHeld } from '../../query/seal-openings.ts';
import { sampleEntry } from '../../query/testing/sample-entry.ts';
import { forgetEntries } from '../../store/forget-entries.ts';
import { openDatabase } from '../../store/open-database.ts';
import { createPeriodKeys } from '../../store/period-keys.ts';
import { blankQuery } from '../../store/testing/blank-query.ts';
import { slotPlace } from '../../vault/opening-place.ts';
import { createTransparencyLog } from '../create-transparency-log.ts';
import { createEd25519Signer } from '../log-signer.ts';
import { openLogKeys } from '../open-log-keys.ts';
import { createReleaser } from '../releaser.ts';

const ORIGIN = 'crash.example/log';
const AT = Date.parse('2026-11-21T10:00:00+08:00');
const END = '2031-11-21T00:00:00+08:00';
const WRITERS = 4;
/** Of so many queries one is taken back. */
const FORGET_ONE_IN = 5;

const row = { ...blankQuery, at: AT, basis: 'public', purpose_code: 'supervision' } as const;

const [folder, moment, stepText] = process.argv.slice(2) as [string, string?, string?];
const statements = countStatements(moment, Number(stepText));
const clock = { now: () => AT, realNow: () => AT };
const signer = createEd25519Signer(...(await openLogKeys(join(folder, 'log.key'), ORIGIN, randomBytes)));
const db = await openDatabase({ file: join(folder, 'platform.sqlite') });
const periodKeys = createPeriodKeys(db, randomBytes);
await periodKeys.cover(AT, Date.parse(END));
const log = createTransparencyLog({ db, signer });
const releaser = createReleaser({ db, log, origin: ORIGIN, clock, logger: pino({ level: 'silent' }) });
statements.count();
await releaser.run();
say({ started: true });
let stopping = false;
process.stdin.once('data', () => {
  stopping = true;
});
await Promise.all(Array.from({ length: WRITERS }, write));
await releaser.run();
await releaser.close();
await log.close();
await db.destroy();
process.stdin.destroy();

async function write(): Promise<void> {
  for (let n = 0; !stopping; n++) {
    const queryId = `qry_${randomBytes(16).toString('base64url')}`;
    const { index, proof } = await append(queryId);
    say({ queryId, index, checkpoint: parseTlogProof(proof)!.checkpoint });
    if (n % FORGET_ONE_IN !== 0) continue;
    await db.transaction().execute((transaction) => forgetEntries(transaction, [`record:${queryId}`]));
    say({ forgotten: queryId });
  }
}

function append(queryId: string) {
  const entries = [sampleEntry(queryId, END)];
  const statement = buildStatement({
    origin: ORIGIN,
    queryId,
    at: AT,
    outcome: 'answered',
    policy: 'p',
    data: 'd',
    querier: {},
    subject: {},
    purpose: {},
    entries,
    emptySlotSalt: (place, until) => periodKeys.of(until).deriveSalt(slotPlace(queryId, place)),
    randomBytes,
  });
  return log.append({
    entry: statement.entry,
    query: (index) => ({
      row: { ...row, query_id: queryId, log_index: index },
      statement: statement.bytes,
      claims: sealClaims(periodKeys.of(AT), queryId, statement),
      openings: sealHeld(periodKeys, queryId, statement, { entries, endsAtLatest: Date.parse(END) }),
    }),
  });
}

/** Written before anything else happens: what stands there was acknowledged. */
function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** From `count` on, dies at that statement. */
function countStatements(moment: string | undefined, step: number): { count(): void } {
  let passed = Number.NEGATIVE_INFINITY;
  const prepare = Sqlite.prototype.prepare;
  const around = <Result>(run: () => Result): Result => {
    passed += 1;
    if (passed === step && moment === 'before') process.kill(process.pid, 'SIGKILL');
    const result = run();
    if (passed === step && moment === 'after') process.kill(process.pid, 'SIGKILL');
    return result;
  };
  Sqlite.prototype.prepare = function (this: Sqlite.Database, text: string) {
    const statement = prepare.call(this, text);
    return {
      reader: statement.reader,
      all: (parameters: unknown[]) => around(() => statement.all(parameters)),
      run: (parameters: unknown[]) => around(() => statement.run(parameters)),
    } as unknown as Sqlite.Statement;
  } as typeof prepare;
  return {
    count() {
      passed = 0;
    },
  };
}
