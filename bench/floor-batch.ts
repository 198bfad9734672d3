/**
 * The floor of a batch: its JSON in and out, and its queries logged (`floor-queries.ts`). Prints milliseconds a batch, the
 * median, and of processor time, all in all by batches.
 */
import { readFileSync } from 'node:fs';
import type { BatchResult } from '@credit-check/domain/contract/query';
import { openFloorQueries } from './floor-queries.ts';
import { median } from './report.ts';

const [file, sample, seconds] = process.argv.slice(2) as [string, string, string];
const { request, response } = JSON.parse(readFileSync(sample, 'utf8')) as { request: string; response: string };
const { results } = JSON.parse(response) as { results: BatchResult[] };
const answers = results.map((result) => {
  if (!result.ok) throw new Error(`the sample was refused: ${result.problem.code}`);
  return result.answer;
});
const insertAll = await openFloorQueries(file);

function runBatch(): string {
  JSON.parse(request);
  insertAll(answers);
  return JSON.stringify({ results });
}

const times: number[] = [];
const before = process.cpuUsage();
for (const end = performance.now() + Number(seconds) * 1000; performance.now() < end; ) {
  const start = performance.now();
  runBatch();
  times.push(performance.now() - start);
}
const { user, system } = process.cpuUsage(before);
console.log(median(times.slice(Math.floor(times.length / 4))), (user + system) / 1000 / times.length);
