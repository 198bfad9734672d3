/**
 * Durable, logged, receipted `POST /v1/queries` beside an empty Hono handler that answers with as many bytes, and beside one
 * that does what such a query must consist of and nothing else; batches.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '@credit-check/domain/contract/answer';
import autocannon from 'autocannon';
import { type Child, startServer } from './child.ts';
import { compareBatch } from './compare-batch.ts';
import { processorMs } from './processor-time.ts';
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
  /** Processor time a request, ms. */
  processor: number;
}

async function load({ url, pid }: Child, receipt: 'full' | 'reference'): Promise<Load> {
  const requests = ORGANIZATIONS.map((id) => ({
    method: 'POST' as const,
    path: '/v1/queries',
    headers,
    body: bodyFor(id, receipt),
  }));
  const before = processorMs(pid);
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`);
  const processor = (processorMs(pid) - before) / result.requests.total;
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, processor };
}

async function compare(receipt: 'full' | 'reference', platform: Child, store: BenchStore): Promise<Report> {
  const ask = async (id: string) => {
    const response = await fetch(`${platform.url}/v1/queries`, { method: 'POST', headers, body: bodyFor(id, receipt) });
    return (await response.json()) as Answer;
  };
  const answers = await Promise.all(ORGANIZATIONS.map(ask));
  const bytes = Math.round(Buffer.byteLength(JSON.stringify(answers)) / answers.length);
  const folder = mkdtempSync(join(store.folder, 'floor-'));
  const sample = join(folder, 'answers.json');
  writeFileSync(sample, JSON.stringify(answers));
  const servers = {
    empty: await startServer(join(import.meta.dirname, 'floor-server.ts'), [String(bytes)]),
    // Its rows go into SQLite, also beside PostgreSQL.
    floor: await startServer(join(import.meta.dirname, 'floor-logged-server.ts'), [join(folder, 'log.sqlite'), sample]),
    platform,
  };
  const rounds: Record<keyof typeof servers, Load>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push({
      empty: await load(servers.empty, receipt),
      floor: await load(servers.floor, receipt),
      platform: await load(servers.platform, receipt),
    });
  }
  await servers.empty.stop();
  await servers.floor.stop();
  const row = (name: string, of: keyof typeof servers): Row => ({
    name,
    ratio: median(rounds.map((round) => round[of].rate / round.empty.rate)),
    figures: {
      'of its floor': median(rounds.map((round) => round[of].rate / round.floor.rate)),
      'requests/s': median(rounds.map((round) => round[of].rate)),
      'p50 ms': median(rounds.map((round) => round[of].p50)),
      'p99 ms': median(rounds.map((round) => round[of].p99)),
      'ms of processor': median(rounds.map((round) => round[of].processor)),
    },
  });
  return {
    benchmark: `server: POST /v1/queries, receipt ${receipt}, ${store.name}`,
    method: `${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each in turn, medians; bodies of ${bytes} bytes on the average; ${store.durability}. The floor reads the request, builds the statement, inserts the rows into the same tables of SQLite, signs once a durable commit and writes the answer; nothing is authorised, found, disclosed, sealed, sequenced or proved.`,
    rows: [
      row('empty Hono handler', 'empty'),
      row('digests, JSON, inserts and HTTP alone (floor)', 'floor'),
      row('POST /v1/queries', 'platform'),
    ],
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
