/** Appends to the transparency log beside bare inserts of the same entries that share commits in the same way. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTransparencyLog } from '@credit-check/mock-server/log/create-transparency-log';
import { createEd25519Signer } from '@credit-check/mock-server/log/log-signer';
import { createLogKey } from '@credit-check/mock-server/log/open-log-key';
import { openDatabase } from '@credit-check/mock-server/store/open-database';
import Sqlite from 'better-sqlite3';
import { type Benchmark, median, type Row } from './report.ts';

const WRITERS = 64;
const SECONDS = 2;
const ROUNDS = 5;
const ENTRY_BYTES = 32;

type Append = (entry: Uint8Array) => Promise<unknown>;

/** Appends/s of so many writers, each of which waits until its entry is durable. */
async function measure(append: Append): Promise<number> {
  const start = performance.now();
  const end = start + SECONDS * 1000;
  let appended = 0;
  const write = async () => {
    while (performance.now() < end) {
      await append(randomBytes(ENTRY_BYTES));
      appended += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return (appended * 1000) / (performance.now() - start);
}

/** One row an entry, nothing else: what durable group commit costs on this store. */
function openBareInserts(file: string): { append: Append; close(): void } {
  const db = new Sqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table entries (log_index integer primary key, entry blob not null)');
  const insert = db.prepare('insert into entries (entry) values (?)');
  const insertAll = db.transaction((entries: readonly Uint8Array[]) => {
    for (const entry of entries) insert.run(entry);
  });
  let waiting: Uint8Array[] = [];
  let commit: Promise<void> | undefined;
  const commitNext = async () => {
    await nextTurn();
    commit = undefined;
    const entries = waiting;
    waiting = [];
    insertAll(entries);
  };
  return {
    append: (entry) => {
      waiting.push(entry);
      commit ??= commitNext();
      return commit;
    },
    close: () => db.close(),
  };
}

export const logBenchmark: Benchmark = {
  name: 'log',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'credit-check-bench-'));
    const db = await openDatabase({ file: join(folder, 'log.sqlite') });
    const signer = createEd25519Signer(createLogKey('bench.example/log', randomBytes));
    const log = createTransparencyLog({ db, signer });
    const bare = openBareInserts(join(folder, 'bare.sqlite'));
    try {
      const rounds: { floor: number; log: number }[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        rounds.push({ floor: await measure(bare.append), log: await measure((entry) => log.append({ entry })) });
      }
      const row = (name: string, of: 'floor' | 'log'): Row => ({
        name,
        ratio: median(rounds.map((round) => round[of] / round.floor)),
        figures: { 'appends/s': median(rounds.map((round) => round[of])) },
      });
      return [
        {
          benchmark: 'log: append',
          method: `${WRITERS} writers, each waiting for its entry to be durable, ${ROUNDS} rounds of ${SECONDS} s in turn, medians; entries of ${ENTRY_BYTES} bytes; SQLite on disk, synchronous=FULL. The floor inserts one row an entry, those that come together in one transaction; the log hashes, signs a checkpoint and makes a proof for each as well.`,
          rows: [row('bare insert, group commit (floor)', 'floor'), row('append', 'log')],
        },
      ];
    } finally {
      await log.close();
      await db.destroy();
      bare.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
