/** `POST /v1/records/import` of a running platform beside bare inserts of the same lines into the same kind of file. */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { registerOrganization } from '@credit-check/mock-server/cli/testing/register-organization';
import { generateImportLines } from '@credit-check/mock-server/sandbox/data/generate-import-lines';
import { type Child, startServer } from './child.ts';
import { processorMs } from './processor-time.ts';
import type { Benchmark, Report, Row } from './report.ts';

const RECORDS = Number(process.env.RECORDS ?? 1_000_000);
const SEED = 7;
const root = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** As `npm run server` starts it. */
const serverFlags: readonly string[] = scripts.server.match(/--\S+/g);
const server = join(root, 'mock-server', 'src');

interface Run {
  readonly seconds: number;
  /** Most memory resident at once. */
  readonly peakMegabytes: number;
  /** Of the server, all its threads. */
  readonly processorSeconds: number;
}

async function importLines(platform: Child, key: string, file: string): Promise<Run> {
  const before = processorMs(platform.pid);
  const start = performance.now();
  const response = await fetch(`${platform.url}/v1/records/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(createReadStream(file, { highWaterMark: 1 << 20 })),
    duplex: 'half',
  } as unknown as RequestInit);
  if (response.status !== 200) throw new Error(`import answered ${response.status}`);
  let accepted = 0;
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    if (line.includes('"ok":true')) accepted += 1;
  }
  if (accepted !== RECORDS) throw new Error(`${accepted} of ${RECORDS} lines were accepted`);
  return {
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: peakOf(platform.pid),
    processorSeconds: (processorMs(platform.pid) - before) / 1000,
  };
}

/** In a process of its own as well: what the disk and SQLite take for the same lines. */
function insertBare(file: string, folder: string): Run {
  const script = join(import.meta.dirname, 'floor-inserts.ts');
  const [seconds, peakMegabytes, processorSeconds] = execFileSync(
    process.execPath,
    [script, file, join(folder, 'floor.sqlite')],
    {
      encoding: 'utf8',
    },
  )
    .trim()
    .split(' ')
    .map(Number);
  return { seconds: seconds!, peakMegabytes: peakMegabytes!, processorSeconds: processorSeconds! };
}

/** Linux only; elsewhere unknown. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

export const ingestBenchmark: Benchmark = {
  name: 'ingest',
  async run(): Promise<Report[]> {
    const folder = mkdtempSync(join(tmpdir(), 'credit-check-bench-'));
    const file = join(folder, 'records.ndjson');
    const data = join(folder, 'data');
    try {
      await pipeline(Readable.from(generateImportLines(RECORDS, SEED)), createWriteStream(file));
      const key = registerOrganization({ data, id: 'provider', name: '示例提供单位', kind: 'provider' });
      const floor = insertBare(file, folder);
      const platform = await startServer(join(server, 'main.ts'), ['--port', '0', '--data', data], serverFlags);
      const imported = await importLines(platform, key, file).finally(platform.stop);
      const row = (name: string, { seconds, peakMegabytes, processorSeconds }: Run): Row => ({
        name,
        ratio: floor.seconds / seconds,
        figures: {
          'records/s': RECORDS / seconds,
          seconds,
          'peak MB': peakMegabytes,
          'processor µs/record': (processorSeconds / RECORDS) * 1e6,
        },
      });
      return [
        {
          benchmark: 'ingest: POST /v1/records/import',
          method: `${RECORDS} generated lines from a file, one connection; SQLite on disk, synchronous=FULL. The floor parses each line and inserts it into one indexed table, 256 lines a transaction.`,
          rows: [row('parse and insert (floor)', floor), row('POST /v1/records/import', imported)],
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
