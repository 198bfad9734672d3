/** `npm run bench [-- NAME…] [--json FILE]`: each benchmark beside its floor or its peers, in one run. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { badgeBenchmark } from './badge.bench.ts';
import { changesBenchmark } from './changes.bench.ts';
import { flatBenchmark } from './flat.bench.ts';
import { ingestBenchmark } from './ingest.bench.ts';
import { logBenchmark } from './log.bench.ts';
import { popupBenchmark } from './popup.bench.ts';
import { recogniseBenchmark } from './recognise.bench.ts';
import { type Benchmark, print } from './report.ts';
import { rowsBenchmark } from './rows.bench.ts';
import { serverBenchmark } from './server.bench.ts';
import { verifyBenchmark } from './verify.bench.ts';

const benchmarks: readonly Benchmark[] = [
  serverBenchmark,
  logBenchmark,
  ingestBenchmark,
  changesBenchmark,
  badgeBenchmark,
  recogniseBenchmark,
  popupBenchmark,
  rowsBenchmark,
  verifyBenchmark,
  flatBenchmark,
];
const names = benchmarks.map(({ name }) => name);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(
    `npm run bench [-- NAME…] [--json FILE]\nNames: ${names.join(', ')}; without one, all but the slow (flat).`,
  );
  process.exit(0);
}
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are: ${names.join(', ')}.`);
  process.exit(2);
}

const reports = [];
for (const benchmark of benchmarks.filter(
  ({ name, slow }) => positionals.includes(name) || (positionals.length === 0 && !slow),
)) {
  for (const report of await benchmark.run()) {
    print(report);
    reports.push(report);
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(reports, null, 2)}\n`);
