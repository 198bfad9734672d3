import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import type { LogEntry } from '@credit-check/domain/contract/query';
import { verifyConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { afterAll, describe, expect, it } from 'vitest';
import { consentSteps, employer, otherSubject, subject } from '../consent/testing-consents.ts';
import { openTestPlatform, type TestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

const keyed = { ...employer, idempotencyKey: 'ask-1' };

describe('a withdrawal (D3: GX56)', () => {
  it('leaves nothing of what was answered: not to a query, a retry, a stored answer or a receipt', async () => {
    const id = await steps.granted();
    const { body: answer } = await steps.ask(id, {}, keyed);
    expect(answer.records).toHaveLength(1);

    const { status, body } = await steps.step(id, 'withdraw');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'withdrawn', uses: 1 });
    for (const from of [employer, keyed]) {
      expect(await steps.ask(id, {}, from)).toMatchObject({ status: 403, body: { code: 'consent.withdrawn' } });
    }
    const stored = await platform.get<LogEntry & { answer?: Answer }>(`/v1/queries/${answer.queryId}`, employer);
    expect(stored.body).toMatchObject({ outcome: 'answered' });
    expect(stored.body).not.toHaveProperty('answer');
    const { body: receipt } = await platform.get<FullReceipt>(`/v1/queries/${answer.queryId}/receipt`, employer);
    const [vkey] = platform.context.vkeys;
    const { slots, purpose } = await verifyReceipt(receipt, { vkey: vkey!, at: answer.asOf });
    expect(purpose).toMatchObject({ code: 'hiring' });
    expect(slots.filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('destroys the openings themselves, of this consent and no other', async () => {
    const [one, other] = [await steps.granted(), await steps.granted()];
    const { body: gone } = await steps.ask(one);
    const { body: kept } = await steps.ask(other);
    await steps.step(one, 'withdraw');
    const openings = await platform.context.db.selectFrom('openings').select('query_id').execute();
    const ids = new Set(openings.map(({ query_id }) => query_id));
    expect([ids.has(gone.queryId), ids.has(kept.queryId)]).toEqual([false, true]);
    expect(
      (await platform.get<{ answer?: Answer }>(`/v1/queries/${kept.queryId}`, employer)).body.answer,
    ).toBeDefined();
  });

  it('is told to whoever follows an answer under this consent', async () => {
    const id = await steps.granted();
    await steps.step(id, 'withdraw');
    const changes = await platform.context.db.selectFrom('changes').selectAll().execute();
    expect(changes.filter(({ consent_id }) => consent_id === id)).toMatchObject([{ reason: 'consent-withdrawn' }]);
  });

  it('has a receipt of its own, beside the one of the grant', async () => {
    const id = await steps.granted();
    await steps.ask(id);
    const { body } = await steps.step(id, 'withdraw');
    expect(body.receipts.map(({ state }) => state)).toEqual(['requested', 'granted', 'withdrawn']);
    const { record } = await verifyConsentReceipt(body.receipts[2], { vkey: platform.context.vkeys[0]! });
    expect(record).toMatchObject({
      event: { state: 'withdrawn', by: 'subject' },
      processing: { categories: [], uses: { max: 3, taken: 1 } },
    });
  });

  it('takes back what is used up, and is not needed twice', async () => {
    const id = await steps.granted({ maxUses: 1 });
    const { body: answer } = await steps.ask(id);
    expect((await steps.detail(id)).body.state).toBe('used-up');
    expect((await steps.step(id, 'withdraw')).body.state).toBe('withdrawn');
    expect((await platform.get(`/v1/queries/${answer.queryId}`, employer)).body).not.toHaveProperty('answer');
    expect(await steps.step(id, 'withdraw')).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('answers a retry with the same key alike', async () => {
    const id = await steps.granted();
    const from = { ...subject, idempotencyKey: 'withdraw-1' };
    const replies = [
      await steps.step(id, 'withdraw', undefined, from),
      await steps.step(id, 'withdraw', undefined, from),
    ];
    expect(replies.map(({ status, body }) => [status, body.state])).toEqual([
      [200, 'withdrawn'],
      [200, 'withdrawn'],
    ]);
  });

  it('is the subject’s: another subject’s is not found, and a request is refused, not withdrawn', async () => {
    const id = await steps.granted();
    expect((await steps.step(id, 'withdraw', undefined, otherSubject)).body.code).toBe('not-found');
    const { consentId } = (await steps.request()).body;
    expect((await steps.step(consentId, 'withdraw')).body.code).toBe('conflict');
  });
});

describe('a query at the instant of withdrawal', () => {
  it('shows no answer once the subject has its word, whichever is logged first, and every refusal is logged', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await steps.granted({ maxUses: 10 });
      let isWithdrawn = false;
      const asking = Array.from({ length: 5 }, async () => ({ reply: await steps.ask(id), isAfter: isWithdrawn }));
      const withdrawing = steps.step(id, 'withdraw').finally(() => {
        isWithdrawn = true;
      });
      const [withdrawal, ...asked] = await Promise.all([withdrawing, ...asking]);
      expect(withdrawal.status).toBe(200);
      for (const { reply, isAfter } of asked) {
        const { status, body } = reply;
        if (status === 200 && !isAfter) continue;
        expect([status, body.code]).toEqual([403, 'consent.withdrawn']);
        const { body: entry } = await platform.get<LogEntry>(`/v1/queries/${body.queryId}`, employer);
        expect(entry).toMatchObject({ outcome: 'refused', code: 'consent.withdrawn' });
      }
    }
  });

  it('within one commit of the log, the query first, leaves no opening behind', async () => {
    const id = await steps.granted();
    const held = holdAppends(platform, 2);
    const asking = steps.ask(id);
    await held.arrived(1);
    const withdrawing = steps.step(id, 'withdraw');
    await held.arrived(2);
    held.release();
    const [, { status }] = await Promise.all([asking, withdrawing]);
    expect(status).toBe(200);
    const left = await platform.context.db
      .selectFrom('openings')
      .innerJoin('queries', 'queries.query_id', 'openings.query_id')
      .where('consent_id', '=', id)
      .select('place')
      .execute();
    expect(left).toEqual([]);
    expect((await steps.detail(id)).body).toMatchObject({ state: 'withdrawn', uses: 1 });
  });
});

/** Lets the next entries reach the log together, in the order they came: they share one commit. */
function holdAppends({ context }: TestPlatform, count: number) {
  const { log } = context;
  const gate = Promise.withResolvers<void>();
  const arrivals = Array.from({ length: count }, () => Promise.withResolvers<void>());
  let seen = 0;
  const append: typeof log.append = async (draft) => {
    arrivals[seen++]?.resolve();
    await gate.promise;
    return log.append(draft);
  };
  Object.assign(context, { log: { ...log, append } });
  return {
    arrived: (n: number) => arrivals[n - 1]!.promise,
    release() {
      Object.assign(context, { log });
      gate.resolve();
    },
  };
}
