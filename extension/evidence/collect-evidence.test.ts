import { expect, it } from 'vitest';
import { collectSample, sampleEntry, sampleQueryId } from './testing/sample-evidence.ts';

const BIDDERS = 230;
const all = Array.from({ length: BIDDERS }, (_, n) => n);

it('reads many entries with one request, each once, and says how far it is', async () => {
  const read: string[][] = [];
  const said: number[] = [];
  const { items } = await collectSample(BIDDERS, {
    async entries(queryIds) {
      read.push([...queryIds]);
      return queryIds.map(sampleEntry);
    },
    onProgress: (done, total) => said.push(done / total),
  });
  expect(items.map(({ row, answer }) => [row.n, answer.queryId])).toEqual(all.map((n) => [n, sampleQueryId(n)]));
  expect(read.flat().toSorted()).toEqual(all.map(sampleQueryId).toSorted());
  expect(read.length).toBeLessThanOrEqual(Math.ceil(BIDDERS / 50));
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  expect([said[0], said.at(-1)]).toEqual([0, 1]);
});

it('asks for no more entries once it is to end, and gives nothing', async () => {
  const ending = new AbortController();
  let asked = 0;
  const collected = collectSample(BIDDERS, {
    signal: ending.signal,
    async entries(queryIds) {
      asked++;
      ending.abort('no more');
      return queryIds.map(sampleEntry);
    },
  });
  await expect(collected).rejects.toBe('no more');
  expect(asked).toBe(1);
});
