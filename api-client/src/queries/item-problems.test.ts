import { expect, it } from 'vitest';
import { createCreditClient } from '../create-credit-client.ts';
import { sendJson, startServer } from '../testing/http-server.ts';
import { sampleAnswer } from '../testing/sample-answer.ts';
import { sendProblem } from '../testing/test-call.ts';
import { codeOf, itemsOf, questionAbout, startTestPlatform } from '../testing/test-platform.ts';

it('rejects only the caller whose item is refused', async () => {
  await using platform = await startTestPlatform(({ id }) =>
    id === codeOf(2) ? 'subject.not-disclosable' : undefined,
  );
  const { query } = platform.clientWith();
  const [first, second, third] = await Promise.allSettled([1, 2, 3].map((n) => query(questionAbout(n))));
  expect(first).toMatchObject({ status: 'fulfilled', value: { subject: { id: codeOf(1) } } });
  expect(second).toMatchObject({
    reason: { name: 'ProblemReceived', code: 'subject.not-disclosable', status: 403, queryId: 'qry_9' },
  });
  expect(third).toMatchObject({ status: 'fulfilled', value: { subject: { id: codeOf(3) } } });
  expect(platform.log()).toEqual(['POST /v1/queries/batch 3']);
});

it.each(['rate.limited', 'platform.unavailable', 'log.unavailable'] as const)(
  'asks again for the items with %s, and for them alone, under a key of their own',
  async (code) => {
    await using platform = await startTestPlatform(({ id }, request) =>
      request === 0 && id !== codeOf(1) ? code : undefined,
    );
    const { query } = platform.clientWith();
    const answers = await Promise.all([1, 2, 3].map((n) => query(questionAbout(n))));
    expect(answers.map(({ subject }) => subject.id)).toEqual([1, 2, 3].map(codeOf));
    expect(platform.log()).toEqual(['POST /v1/queries/batch 3', 'POST /v1/queries/batch 2']);
    expect(itemsOf(platform.received[1]!).map(({ subject }) => subject.id)).toEqual([codeOf(2), codeOf(3)]);
    const [before, after] = platform.received.map(({ headers }) => headers['idempotency-key']);
    expect(after).not.toBe(before);
  },
);

it('gives an item up after three attempts in all, also when the last go alone', async () => {
  await using platform = await startTestPlatform(({ id }) => (id === codeOf(2) ? 'platform.unavailable' : undefined));
  const { query } = platform.clientWith();
  const [, refused] = await Promise.allSettled([query(questionAbout(1)), query(questionAbout(2))]);
  expect(refused).toMatchObject({ reason: { code: 'platform.unavailable', status: 503 } });
  expect(platform.log()).toEqual(['POST /v1/queries/batch 2', 'POST /v1/queries', 'POST /v1/queries']);
});

it('does not ask again for an item once its time is over', async () => {
  let now = 0;
  await using platform = await startTestPlatform(() => {
    now += 20_000;
    return 'platform.unavailable';
  });
  const { query } = platform.clientWith({ monotonicNow: () => now });
  const outcomes = await Promise.allSettled([query(questionAbout(1)), query(questionAbout(2))]);
  expect(outcomes).toMatchObject(Array(2).fill({ reason: { code: 'platform.unavailable' } }));
  expect(platform.log()).toEqual(['POST /v1/queries/batch 2']);
});

it('rejects every caller where the batch itself is refused', async () => {
  await using server = await startServer((_, response) => sendProblem(response, 'credential.expired'));
  const { query } = createCreditClient({ platform: server.url, credential: 'expired' });
  const outcomes = await Promise.allSettled([query(questionAbout(1)), query(questionAbout(2))]);
  expect(outcomes).toMatchObject(Array(2).fill({ reason: { code: 'credential.expired' } }));
  expect(server.received).toHaveLength(1);
});

it('takes no answer for one about another subject', async () => {
  await using server = await startServer(({ path }, response) => {
    const answer = sampleAnswer({ subject: { scheme: 'uscc', id: codeOf(1), kind: 'organization' } });
    if (path === '/v1/queries') return sendJson(response, answer);
    sendJson(response, {
      results: [
        { ok: true, answer },
        { ok: true, answer },
      ],
    });
  });
  const { query } = createCreditClient({ platform: server.url, credential: 'pk_test' });
  await expect(query(questionAbout(2))).rejects.toMatchObject({ name: 'AnswerMalformed' });
  const both = await Promise.allSettled([query(questionAbout(1)), query(questionAbout(2))]);
  expect(both).toMatchObject(Array(2).fill({ reason: { name: 'AnswerMalformed' } }));
});

it.each([
  ['a person', { scheme: 'resident-id', id: '990***********0017', kind: 'person' }, true],
  ['an organisation', { scheme: 'uscc', id: codeOf(1), kind: 'organization' }, false],
] as const)('asked about a person, whose number comes back masked, sees %s in an answer', async (_, subject, isIt) => {
  await using server = await startServer((_, response) => sendJson(response, sampleAnswer({ subject })));
  const { query } = createCreditClient({ platform: server.url, credential: 'sk_test' });
  const asked = query(questionAbout(1, { subject: { scheme: 'resident-id', id: '990000199001010017' } }));
  if (isIt) expect((await asked).subject).toEqual(subject);
  else await expect(asked).rejects.toMatchObject({ name: 'AnswerMalformed' });
});

it('takes a batch with a result too few for none', async () => {
  await using server = await startServer((_, response) => sendJson(response, { results: [] }));
  const { query } = createCreditClient({ platform: server.url, credential: 'pk_test' });
  await expect(Promise.all([query(questionAbout(1)), query(questionAbout(2))])).rejects.toMatchObject({
    name: 'AnswerMalformed',
  });
});

it('recognises its subject in the canonical form of what was asked', async () => {
  await using server = await startServer((_, response) => sendJson(response, sampleAnswer()));
  const { query } = createCreditClient({ platform: server.url, credential: 'pk_test' });
  const subject = { scheme: 'uscc', id: ' 91990000mat0000183 ' } as const;
  expect(await query({ ...questionAbout(1), subject })).toEqual(sampleAnswer());
});
