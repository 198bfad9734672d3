/** Whether a query costs the same over a large population and a long log as over small ones. Takes minutes: only when named. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Benchmark, Row } from './report.ts';

const SMALL = 10_000;
const POPULATION = Number(process.env.POPULATION ?? 1_000_000);
const ENTRIES = Number(process.env.ENTRIES ?? 5_000_000);

interface Cost {
  readonly cpuUs: number;
  readonly wallUs: number;
}

async function measure(folder: string, population: number, entries: number): Promise<Cost> {
  const script = join(import.meta.dirname, 'flat-queries.ts');
  const args = [script, join(folder, `${population}-${entries}`), String(population), String(entries)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}

export const flatBenchmark: Benchmark = {
  name: 'flat',
  slow: true,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'credit-check-bench-'));
    try {
      const small = await measure(folder, SMALL, SMALL);
      const people = await measure(folder, POPULATION, SMALL);
      const log = await measure(folder, SMALL, ENTRIES);
      const row = (name: string, { cpuUs, wallUs }: Cost): Row => ({
        name,
        ratio: cpuUs / small.cpuUs,
        figures: { 'µs of processor a query': cpuUs, 'µs a query': wallUs },
      });
      return [
        {
          benchmark: 'flat: POST /v1/queries over more subjects, over a longer log',
          method:
            '64 at once without a network, each about another subject, the least of 5 rounds of 2,000; ratios of processor time; SQLite on disk, synchronous=FULL.',
          rows: [
            row(`${SMALL} subjects, ${SMALL} entries`, small),
            row(`${POPULATION} subjects`, people),
            row(`${ENTRIES} entries`, log),
          ],
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
