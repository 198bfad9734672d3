/** Durable, logged, receipted `POST /v1/queries` beside an empty Hono handler that answers with as many bytes; batches. */
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type Child, startServer } from './child.ts';
import { compareBatch } from './compare-batch.ts';
import { type Benchmark, median, type Report, type Row } from './report.ts';
import { type BenchStore, onEachStore } from './stores.ts';

const CONNECTIONS = 64;
const SECONDS = 5;
const ROUNDS = 3;
const ORGANIZATIONS = ['91990000MAT0000183', '91990000MAT000026X', '91990000MAT000034Q', '91990000MAT000042K'];

const headers = { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' };

function bodyFor(id: string, receipt: 'full' | 'reference'): string {
  const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' };
  return JSON.stringify({ subject: { scheme: 'uscc', id }, basis: 'public', purpose, receipt });
}

interface Load {
  rate: number;
  p50: number;
  p99: number;
}

async function load(url: string, receipt: 'full' | 'reference'): Promise<Load> {
  const requests = ORGANIZATIONS.map((id) => ({
    method: 'POST' as const,
    path: '/v1/queries',
    headers,
    body: bodyFor(id, receipt),
  }));
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

async function compare(receipt: 'full' | 'reference', platform: Child, store: BenchStore): Promise<Report> {
  const sample = await fetch(`${platform.url}/v1/queries`, {
    method: 'POST',
    headers,
    body: bodyFor(ORGANIZATIONS[1]!, receipt),
  });
  const bytes = (await sample.arrayBuffer()).byteLength;
  const floor = await startServer(join(import.meta.dirname, 'floor-server.ts'), [String(bytes)]);
  const rounds: { floor: Load; platform: Load }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push({ floor: await load(floor.url, receipt), platform: await load(platform.url, receipt) });
  }
  await floor.stop();
  const row = (name: string, of: 'floor' | 'platform'): Row => ({
    name,
    ratio: median(rounds.map((round) => round[of].rate / round.floor.rate)),
    figures: {
      'requests/s': median(rounds.map((round) => round[of].rate)),
      'p50 ms': median(rounds.map((round) => round[of].p50)),
      'p99 ms': median(rounds.map((round) => round[of].p99)),
    },
  });
  return {
    benchmark: `server: POST /v1/queries, receipt ${receipt}, ${store.name}`,
    method: `${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each in turn, medians; bodies of ${bytes} bytes; ${store.durability}.`,
    rows: [row('empty Hono handler (floor)', 'floor'), row('POST /v1/queries', 'platform')],
  };
}

async function run(store: BenchStore): Promise<Report[]> {
  const main = join(import.meta.dirname, '..', 'mock-server', 'src', 'main.ts');
  const database = 'url' in store.location ? ['--database', store.location.url] : [];
  const platform = await startServer(main, ['--port', '0', '--data', store.folder, ...database, '--sandbox']);
  try {
    return [
      await compare('full', platform, store),
      await compare('reference', platform, store),
      // Its floor writes into tables of SQLite.
      ...(store.name === 'SQLite' ? [await compareBatch(platform, headers, ORGANIZATIONS, store.folder)] : []),
    ];
  } finally {
    await platform.stop();
  }
}

export const serverBenchmark: Benchmark = {
  name: 'server',
  run: async () => (await onEachStore(run)).flat(),
};
