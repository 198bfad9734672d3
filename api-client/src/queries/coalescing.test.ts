import { expect, it } from 'vitest';
import { codeOf, itemsOf, questionAbout, startTestPlatform } from '../testing/test-platform.ts';

const range = (length: number) => Array.from({ length }, (_, n) => n);

it('sends questions of the same moment as one batch and gives each caller its own answer', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  const answers = await Promise.all(range(40).map((n) => query(questionAbout(n))));
  expect(answers.map(({ subject }) => subject.id)).toEqual(range(40).map(codeOf));
  expect(platform.log()).toEqual(['POST /v1/queries/batch 40']);
  expect(platform.received[0]?.body).toMatchObject({ basis: 'public', purpose: { reference: 'GXZC-1' } });
});

it('sends a lone question as a single query', async () => {
  await using platform = await startTestPlatform();
  await platform.clientWith().query(questionAbout(1));
  expect(platform.log()).toEqual(['POST /v1/queries']);
});

it('lets questions wait as long as the window is', async () => {
  await using platform = await startTestPlatform();
  const windows: number[] = [];
  const { query } = platform.clientWith({
    coalesceMs: 25,
    setTimeout: (run, ms) => {
      windows.push(ms);
      return setTimeout(run, 0);
    },
  });
  await query(questionAbout(1));
  expect(windows).toEqual([25]);
});

it('fills batches of at most 100', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  const questions = range(230).map((n) => questionAbout(n % 100, { consentId: `cns_${n}` }));
  await Promise.all(questions.map((question) => query(question)));
  expect(platform.log().sort()).toEqual([
    'POST /v1/queries/batch 100',
    'POST /v1/queries/batch 100',
    'POST /v1/queries/batch 30',
  ]);
});

it('closes a window that is full, its timer too', async () => {
  await using platform = await startTestPlatform();
  const timers = new Map<unknown, () => void>();
  const { query } = platform.clientWith({
    setTimeout(run) {
      timers.set(timers.size, run);
      return timers.size - 1;
    },
    clearTimeout: (timer) => void timers.delete(timer),
  });
  await Promise.all(range(100).map((n) => query(questionAbout(n))));
  expect(timers.size).toBe(0);
});

it('keeps questions apart that differ in basis, purpose, duty or receipt', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  await Promise.all([
    query(questionAbout(1)),
    query(questionAbout(2, { basis: 'authorized' })),
    query(questionAbout(3, { purpose: { code: 'bid-qualification', reference: 'GXZC-2' } })),
    query(questionAbout(4, { duty: { matter: '1', legalBasis: '2' } })),
    query(questionAbout(5, { receipt: 'reference' })),
    query(questionAbout(6, { receipt: 'full' })),
  ]);
  expect(platform.log().sort()).toEqual([...Array(4).fill('POST /v1/queries'), 'POST /v1/queries/batch 2']);
});

it('asks the same question once while it is under way, and again afterwards', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  const [first, second] = await Promise.all([
    query(questionAbout(1)),
    query(questionAbout(1)),
    query(questionAbout(2)),
  ]);
  expect(second).toBe(first);
  expect(platform.log()).toEqual(['POST /v1/queries/batch 2']);
  await query(questionAbout(1));
  expect(platform.log()).toHaveLength(2);
});

it('does not take questions under different consents for the same', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  await Promise.all([query(questionAbout(1, { consentId: 'cns_a' })), query(questionAbout(1, { consentId: 'cns_b' }))]);
  expect(itemsOf(platform.received[0]!).map(({ consentId }) => consentId)).toEqual(['cns_a', 'cns_b']);
});

it("sends a question with the caller's own idempotency key alone", async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  await Promise.all([
    query(questionAbout(1), { idempotencyKey: 'mine' }),
    query(questionAbout(2)),
    query(questionAbout(3)),
  ]);
  expect(platform.log().sort()).toEqual(['POST /v1/queries', 'POST /v1/queries/batch 2']);
  const alone = platform.received.find(({ path }) => path === '/v1/queries');
  expect(alone?.headers['idempotency-key']).toBe('mine');
});

it('never puts an identifier into an address (X5)', async () => {
  await using platform = await startTestPlatform();
  const { query } = platform.clientWith();
  await Promise.all([query(questionAbout(1)), query(questionAbout(2)), query(questionAbout(3, { basis: 'self' }))]);
  expect(platform.received.map(({ path }) => path).join()).not.toContain('91990000');
});
