/**
 * What a query costs over a population and a log of given sizes: `node flat-queries.ts FOLDER POPULATION ENTRIES`. Prints
 * JSON: microseconds of processor time a query, and of the clock.
 */
import { randomBytes } from 'node:crypto';
import { composePlatform } from '@credit-check/mock-server/compose';
import { generateFile } from '@credit-check/mock-server/sandbox/data/generate-files';
import { SANDBOX_SEED } from '@credit-check/mock-server/sandbox/data/sandbox-files';
import { sql } from 'kysely';

const WRITERS = 64;
const FILLERS = 256;
const WARM_UP = 1000;
const ROUNDS = 5;
const QUERIES = 2000;

const [folder, population, entries] = process.argv.slice(2) as [string, string, string];
const platform = await composePlatform({
  data: folder,
  publicUrl: 'http://platform.bench',
  sandbox: { population: Number(population) },
  limits: 'sandbox',
});
const { db, log } = platform.context;

async function inParallel(workers: number, count: number, run: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < count) await run(next++);
  };
  await Promise.all(Array.from({ length: workers }, work));
}

// What is taken in for the search by name beside it is not the cost of a query.
await platform.context.names.close();

// Only the filling need not outlive a power cut.
await sql`pragma synchronous = off`.execute(db);
const missing = Number(entries) - Number((await log.checkpoint()).split('\n')[1]);
await inParallel(FILLERS, missing, () => log.append({ entry: randomBytes(32) }));
await sql`pragma synchronous = full`.execute(db);

const headers = { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' };
const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' };

/** Subjects all over the population, each asked about once. */
const ask = (i: number) => {
  const subject = generateFile((i * 7919) % Number(population), SANDBOX_SEED).subject;
  const body = JSON.stringify({ subject: { scheme: subject.scheme, id: subject.id }, basis: 'public', purpose });
  return async () => {
    const response = await platform.app.request('/v1/queries', { method: 'POST', headers, body });
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    await response.text();
  };
};
const asks = Array.from({ length: WARM_UP + ROUNDS * QUERIES }, (_, i) => ask(i));
await inParallel(WRITERS, WARM_UP, (i) => asks[i]!());

const rounds: { cpuUs: number; wallUs: number }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const from = WARM_UP + round * QUERIES;
  const before = process.cpuUsage();
  const start = performance.now();
  await inParallel(WRITERS, QUERIES, (i) => asks[from + i]!());
  const { user, system } = process.cpuUsage(before);
  rounds.push({ cpuUs: (user + system) / QUERIES, wallUs: ((performance.now() - start) * 1000) / QUERIES });
}
const least = (of: 'cpuUs' | 'wallUs') => Math.min(...rounds.map((round) => round[of]));
console.log(JSON.stringify({ cpuUs: least('cpuUs'), wallUs: least('wallUs') }));
await platform.close();
