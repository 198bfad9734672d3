/** Appends to the transparency log beside bare inserts of the same entries that share commits in the same way. */
import { randomBytes } from 'node:crypto';
import { createRandomSource } from '@credit-check/domain/receipt/random-source';
import { createTransparencyLog } from '@credit-check/mock-server/log/create-transparency-log';
import { createLogKey } from '@credit-check/mock-server/log/log-keys';
import { createEd25519Signer } from '@credit-check/mock-server/log/log-signer';
import { openDatabase } from '@credit-check/mock-server/store/open-database';
import { openBareInserts } from './bare-inserts.ts';
import { openHypercore } from './hypercore-peer.ts';
import { type Benchmark, median, type Report, type Row } from './report.ts';
import { type BenchStore, onEachStore } from './stores.ts';

const WRITERS = 64;
const SECONDS = 2;
const ROUNDS = 5;
const ENTRY_BYTES = 32;

type Append = (entry: Uint8Array) => Promise<unknown>;

/** Entries are drawn a block at a time, so that drawing them is no part of what is measured. */
const drawEntry = createRandomSource(randomBytes, 1_048_576).bytes;

/** Appends/s of so many writers, each of which waits until its entry is durable. */
async function measure(append: Append): Promise<number> {
  const start = performance.now();
  const end = start + SECONDS * 1000;
  let appended = 0;
  const write = async () => {
    while (performance.now() < end) {
      await append(drawEntry(ENTRY_BYTES));
      appended += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return (appended * 1000) / (performance.now() - start);
}

async function compare({ name, durability, folder, location, floor }: BenchStore): Promise<Report> {
  const db = await openDatabase(location);
  const signer = createEd25519Signer(createLogKey('bench.example/log', randomBytes));
  const log = createTransparencyLog({ db, signer });
  const bare = await openBareInserts(floor);
  const hypercore = 'file' in location ? await openHypercore(folder) : undefined;
  try {
    const rounds: { floor: number; log: number; hypercore: number }[] = [];
    for (let i = 0; i <= ROUNDS; i++) {
      rounds.push({
        floor: await measure(bare.append),
        log: await measure((entry) => log.append({ entry })),
        hypercore: hypercore === undefined ? Number.NaN : await measure(hypercore.append),
      });
    }
    // The first warms up.
    rounds.shift();
    const row = (name: string, of: 'floor' | 'log' | 'hypercore'): Row => ({
      name,
      ratio: median(rounds.map((round) => round[of] / round.floor)),
      figures: { 'appends/s': median(rounds.map((round) => round[of])) },
    });
    return {
      benchmark: `log: append, ${name}`,
      method: `${WRITERS} writers, each waiting for its entry to be durable, ${ROUNDS} rounds of ${SECONDS} s in turn, medians; entries of ${ENTRY_BYTES} bytes; ${durability}. The floor inserts one row an entry, those that come together in one transaction; the log hashes, signs a checkpoint and makes a proof for each as well. hypercore, where it is installed (bench/hypercore-peer.ts), does not wait for the disk.`,
      rows: [
        row('bare insert, group commit (floor)', 'floor'),
        row('append', 'log'),
        ...(hypercore === undefined ? [] : [row('hypercore', 'hypercore')]),
      ],
    };
  } finally {
    await log.close();
    await db.destroy();
    await bare.close();
    await hypercore?.close();
  }
}

export const logBenchmark: Benchmark = { name: 'log', run: () => onEachStore(compare) };
