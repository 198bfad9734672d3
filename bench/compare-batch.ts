/** `POST /v1/queries/batch` of 100 subjects beside what it must consist of. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Child } from './child.ts';
import { median, type Report, type Row } from './report.ts';

const ITEMS = 100;
const SECONDS = 4;
const ROUNDS = 3;

type Wish = 'full' | 'reference';

/** One batch after the other on one connection: milliseconds each, the median of those after the first quarter. */
async function measure(ask: () => Promise<string>): Promise<number> {
  const times: number[] = [];
  for (const end = performance.now() + SECONDS * 1000; performance.now() < end; ) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return median(times.slice(Math.floor(times.length / 4)));
}

/** @param folder for the floor's own database and sample */
export async function compareBatch(
  { url }: Child,
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
  const floor = async (round: number) => {
    const script = join(import.meta.dirname, 'floor-batch.ts');
    const args = [script, join(folder, `floor-${round}.sqlite`), sample, String(SECONDS)];
    return Number((await promisify(execFile)(process.execPath, args)).stdout);
  };
  const rounds: Record<'floor' | Wish, number>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push({
      floor: await floor(i),
      reference: await measure(() => ask(request)),
      full: await measure(() => ask(bodyFor('full'))),
    });
  }
  const row = (name: string, of: 'floor' | Wish): Row => ({
    name,
    ratio: median(rounds.map((round) => round[of] / round.floor)),
    figures: {
      'ms a batch': median(rounds.map((round) => round[of])),
      'subjects/s': (ITEMS * 1000) / median(rounds.map((round) => round[of])),
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
