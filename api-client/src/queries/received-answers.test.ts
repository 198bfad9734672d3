import { formatInstant } from '@credit-check/domain/time/instant';
import { expect, it } from 'vitest';
import { createCreditClient } from '../create-credit-client.ts';
import { sendJson, startServer } from '../testing/http-server.ts';
import { sampleAnswer } from '../testing/sample-answer.ts';
import { questionAbout } from '../testing/test-platform.ts';
import { clockOffsetMs } from '../watch/platform-clock.ts';

const AS_OF = Date.parse('2026-11-21T10:00:00+08:00');
const question = { ...questionAbout(1), subject: { scheme: 'uscc', id: '91990000MAT0000183' } } as const;
const entry = {
  queryId: 'qry_1',
  index: 0,
  at: formatInstant(AS_OF),
  organization: { id: 'org_1', name: '沙盒采购中心' },
  operator: 'officer@agency',
  outcome: 'answered',
} as const;

it('never takes the platform for earlier than it is, however long the answer was on its way', async () => {
  let local = AS_OF - 60_000;
  await using server = await startServer((_, response) => {
    local += 5000;
    sendJson(response, sampleAnswer());
    local += 3000;
  });
  const { query } = createCreditClient({ platform: server.url, credential: 'pk_test', now: () => local });
  expect(clockOffsetMs(await query(question))).toBe(60_000);
});

it('measures from the first attempt, for a retry may be given the first answer again', async () => {
  let local = AS_OF;
  await using server = await startServer((_, response, index) => {
    local += 20_000;
    if (index === 0) response.destroy();
    else sendJson(response, sampleAnswer());
  });
  const { query } = createCreditClient({
    platform: server.url,
    credential: 'pk_test',
    now: () => local,
    random: () => 0,
  });
  expect(clockOffsetMs(await query(question))).toBe(0);
});

it("learns nothing about the clock from the repetition of a caller's own key or from the log", async () => {
  const old = sampleAnswer({ asOf: '2026-11-20T10:00:00+08:00' });
  await using server = await startServer(({ method }, response) =>
    sendJson(response, method === 'GET' ? { ...entry, answer: old } : old),
  );
  const { query, queries } = createCreditClient({ platform: server.url, credential: 'pk_test', now: () => AS_OF });
  expect(clockOffsetMs(await query(question, { idempotencyKey: 'earlier' }))).toBeUndefined();
  expect(clockOffsetMs((await queries.get('qry_1')).answer!)).toBeUndefined();
});

it('ages answers from the log by the clock that was last heard', async () => {
  await using server = await startServer(({ method }, response) =>
    sendJson(response, method === 'GET' ? { ...entry, answer: sampleAnswer() } : sampleAnswer()),
  );
  const client = createCreditClient({ platform: server.url, credential: 'pk_test', now: () => AS_OF - 7000 });
  await client.query(question);
  const { answer } = await client.queries.get('qry_1');
  expect(clockOffsetMs(answer!)).toBe(7000);
});

it('takes no other entry for the one that was asked for', async () => {
  await using server = await startServer((_, response) => sendJson(response, entry));
  const { queries } = createCreditClient({ platform: server.url, credential: 'pk_test' });
  expect(await queries.get('qry_1')).toEqual(entry);
  await expect(queries.get('qry_2')).rejects.toMatchObject({ name: 'AnswerMalformed' });
});

it('takes entries that are read together in the order asked, and no other and no fewer', async () => {
  const answered = { ...entry, queryId: 'qry_2', answer: sampleAnswer() };
  await using server = await startServer(({ path }, response) =>
    sendJson(response, path === '/v1/queries/read' ? { entries: [entry, answered] } : sampleAnswer()),
  );
  const client = createCreditClient({ platform: server.url, credential: 'pk_test', now: () => AS_OF - 7000 });
  await client.query(question);
  const read = await client.queries.read(['qry_1', 'qry_2']);
  expect(read).toEqual([entry, answered]);
  expect(clockOffsetMs(read[1]!.answer!)).toBe(7000);
  for (const others of [
    ['qry_2', 'qry_1'],
    ['qry_1', 'qry_2', 'qry_3'],
  ])
    await expect(client.queries.read(others)).rejects.toMatchObject({ name: 'AnswerMalformed' });
});
