/** A thousand open change streams: from a decision to the last client told, and what a stream weighs, beside a bare broadcast. */
import { join } from 'node:path';
import { startServer } from './child.ts';
import { heldMemory } from './held-memory.ts';
import { type OpenStream, openStreams } from './open-streams.ts';
import { type Benchmark, median, quantile, type Report, type Row } from './report.ts';
import { type BenchStore, onEachStore } from './stores.ts';

const STREAMS = 1_000;
const ROUNDS = 5;
const BATCH = 100;
const SUBJECT = '91990000MA9999994A';
const measured = ['--expose-gc', '--import', join(import.meta.dirname, 'tell-memory.ts')];

const headers = (token: string) => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });

interface Round {
  /** Milliseconds from the decision's request to each client's word of it. */
  readonly delays: readonly number[];
  readonly bytesAStream: number;
}

/** What is followed, and the decision that everyone who follows is told of. */
interface Scene {
  readonly url: string;
  readonly pid: number;
  /** Bodies for so many streams, each with an answer of its own. */
  prepare(): Promise<string[]>;
  decide(round: number): Promise<unknown>;
}

async function playRound({ url, pid, prepare, decide }: Scene, round: number): Promise<Round> {
  const bodies = await prepare();
  const before = await heldMemory(pid);
  const streams = await openStreams(`${url}/v1/changes`, headers('sk_sandbox_agency'), bodies);
  const bytesAStream = ((await heldMemory(pid)) - before) / STREAMS;
  const decidedAt = performance.now();
  const told = Promise.all(streams.map(({ toldAt }) => toldAt));
  await decide(round);
  const delays = (await told).map((at) => at - decidedAt);
  await Promise.all(streams.map((stream: OpenStream) => stream.close()));
  return { delays, bytesAStream };
}

async function play(name: string, scene: Scene): Promise<{ row: Omit<Row, 'ratio'>; p99: number }> {
  const rounds: Round[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await playRound(scene, i));
  const figureOf = (share: number) => median(rounds.map(({ delays }) => quantile(delays, share)));
  const figures = {
    'p50 ms': figureOf(0.5),
    'p99 ms': figureOf(0.99),
    'last ms': figureOf(1),
    'kB a stream': median(rounds.map(({ bytesAStream }) => bytesAStream)) / 1000,
  };
  return { row: { name, figures }, p99: figures['p99 ms'] };
}

async function playPlatform(store: BenchStore) {
  const main = join(import.meta.dirname, '..', 'mock-server', 'src', 'main.ts');
  const database = 'url' in store.location ? ['--database', store.location.url] : [];
  const args = ['--port', '0', '--data', store.folder, ...database, '--sandbox'];
  const server = await startServer(main, args, measured);
  const post = async (path: string, body: unknown, token = 'sk_sandbox_agency', method = 'POST') => {
    const response = await fetch(server.url + path, { method, headers: headers(token), body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  try {
    return await play('POST /v1/changes', {
      ...server,
      async prepare() {
        const items = Array.from({ length: BATCH }, () => ({ subject: { scheme: 'uscc', id: SUBJECT } }));
        const asked = { basis: 'public', purpose: { code: 'bid-qualification' }, receipt: 'reference', items };
        const batches = [];
        for (let i = 0; i < STREAMS / BATCH; i++) batches.push(await post('/v1/queries/batch', asked));
        const results = batches.flatMap((batch) => (batch as { results: { answer: { queryId: string } }[] }).results);
        return results.map(({ answer }) => JSON.stringify({ queryIds: [answer.queryId] }));
      },
      decide: (round) => post(`/v1/records/bench-${round}`, record, 'sk_sandbox_provider', 'PUT'),
    });
  } finally {
    await server.stop();
  }
}

async function playFloor() {
  const server = await startServer(join(import.meta.dirname, 'floor-streams.ts'), [], measured);
  try {
    return await play('bare broadcast (floor)', {
      ...server,
      prepare: async () => Array.from({ length: STREAMS }, (_, i) => JSON.stringify({ queryIds: [`qry_${i}`] })),
      decide: () => fetch(`${server.url}/decide`, { method: 'POST' }),
    });
  } finally {
    await server.stop();
  }
}

const record = {
  subject: { scheme: 'uscc', id: SUBJECT, name: '沙盒新来有限公司' },
  jurisdiction: 'guangxi',
  catalogueItem: 'GX-P02',
  title: '示例行政处罚',
  facts: '示例事实',
  document: {
    type: '行政处罚决定书',
    number: '沙市监罚〔2026〕1号',
    authority: '沙盒市市场监督管理局',
    date: '2026-10-08',
  },
  determinedOn: '2026-10-08',
};

async function run(store: BenchStore): Promise<Report> {
  const floor = await playFloor();
  const platform = await playPlatform(store);
  return {
    benchmark: `changes: ${STREAMS} open streams, ${store.name}`,
    method: `Each stream follows an answer of its own about one subject; from the request that records something about it to the client's word of it, medians of ${ROUNDS} rounds. Memory is what is held after a full collection, heap and beside it. ${store.durability}.`,
    rows: [
      { ...floor.row, ratio: 1 },
      { ...platform.row, ratio: platform.p99 / floor.p99 },
    ],
  };
}

export const changesBenchmark: Benchmark = { name: 'changes', run: () => onEachStore(run) };
