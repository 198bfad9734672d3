/** `POST /v1/queries/batch` of 100 subjects beside what it must consist of. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Child } from './child.ts';
import { processorMs } from './processor-time.ts';
import { median, type Report, type Row } from './report.ts';

const ITEMS = 100;
const SECONDS = 4;
const ROUNDS = 3;

type Wish = 'full' | 'reference';

/** Milliseconds a batch, of the clock and of the processor. */
interface Cost {
  readonly ms: number;
  readonly processor: number;
}

/** One batch after the other on one connection; of the clock, the median of those after the first quarter. */
async function measure(pid: number, ask: () => Promise<string>): Promise<Cost> {
  const times: number[] = [];
  const before = processorMs(pid);
  for (const end = performance.now() + SECONDS * 1000; performance.now() < end; ) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  const processor = (processorMs(pid) - before) / times.length;
  return { ms: median(times.slice(Math.floor(times.length / 4))), processor };
}

/** @param folder for the floor's own database and sample */
export async function compareBatch(
  { url, pid }: Child,
  headers: Readonly<Record<string, string>>,
  organizations: readonly string[],
  folder: string,
): Promise<Report> {
  const bodyFor = (receipt: Wish) =>
    JSON.stringify({
      basis: 'public',
      purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
      receipt,
      items: Array.from({ length: ITEMS }, (_, i) => ({
        subject: { scheme: 'uscc', id: organizations[i % organizations.length] },
      })),
    });
  const ask = async (body: string) => {
    const response = await fetch(`${url}/v1/queries/batch`, { method: 'POST', headers, body });
    if (response.status !== 200) throw new Error(`batch answered ${response.status}`);
    return response.text();
  };
  const request = bodyFor('reference');
  const sample = join(folder, 'batch.json');
  writeFileSync(sample, JSON.stringify({ request, response: await ask(request) }));

  // Not synchronous: the connection to the platform falls idle meanwhile, and its end must be seen.
  const floor = async (round: number): Promise<Cost> => {
    const script = join(import.meta.dirname, 'floor-batch.ts');
    const args = [script, join(folder, `floor-${round}.sqlite`), sample, String(SECONDS)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const [ms, processor] = stdout.split(' ').map(Number) as [number, number];
    return { ms, processor };
  };
  const rounds: Record<'floor' | Wish, Cost>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push({
      floor: await floor(i),
      reference: await measure(pid, () => ask(request)),
      full: await measure(pid, () => ask(bodyFor('full'))),
    });
  }
  const row = (name: string, of: 'floor' | Wish): Row => ({
    name,
    ratio: median(rounds.map((round) => round[of].ms / round.floor.ms)),
    figures: {
      'ms a batch': median(rounds.map((round) => round[of].ms)),
      'subjects/s': (ITEMS * 1000) / median(rounds.map((round) => round[of].ms)),
      'ms of processor': median(rounds.map((round) => round[of].processor)),
      'of the floor’s processor time': median(rounds.map((round) => round[of].processor / round.floor.processor)),
    },
  });
  return {
    benchmark: `server: POST /v1/queries/batch of ${ITEMS}`,
    method: `one batch after the other on one connection, ${ROUNDS} rounds of ${SECONDS} s in turn, medians; ratio of times. The floor, without HTTP, parses and writes the JSON, builds the statements and inserts the rows into the same tables in one durable transaction.`,
    rows: [
      row('digests, JSON and inserts alone (floor)', 'floor'),
      row('receipt reference', 'reference'),
      row('receipt full', 'full'),
    ],
  };
}
