import { DAY_MS } from '@credit-check/domain/time/instant';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../query/testing/test-platform.ts';
import { consentRow } from '../store/consents.ts';
import { checkRequestLimits, requestLimits } from './limit-requests.ts';
import { consentSteps } from './testing-consents.ts';

const { byRequester, ofSubject, ofSubjectByRequester } = requestLimits.production;

let platform: TestPlatform;
let now: number;
beforeAll(async () => {
  platform = await openTestPlatform({ limits: 'production' });
});
afterAll(() => platform.close());
beforeEach(async () => {
  now = platform.context.clock.realNow();
  await platform.context.db.deleteFrom('consents').execute();
});

const keyOf = (n: number) => `resident-id:${n}`;

/** Requests that were received `ageMs` ago. */
async function received(count: number, of: (n: number) => { organizationId: string; subjectKey: string }, ageMs = 0) {
  const rows = Array.from({ length: count }, (_, n) =>
    consentRow(
      {
        ...of(n),
        id: `cns_${ageMs}_${n}`,
        method: 'request',
        heldBack: false,
        decided: 'requested',
        purpose: { code: 'hiring' },
        requestedCategories: ['severe-lists'],
        categories: ['severe-lists'],
        requestedAt: now,
        expiresAt: now + DAY_MS,
        maxUses: 1,
        uses: 0,
        lastUsedAt: undefined,
      },
      now - ageMs,
    ),
  );
  await platform.context.db.insertInto('consents').values(rows).execute();
}
const check = (organizationId: string, subjectKey: string) =>
  checkRequestLimits(platform.context, organizationId, subjectKey);

describe('requests for consent in a day (D3)', () => {
  it('of one organisation are limited, whomever it asks', async () => {
    await received(byRequester, (n) => ({ organizationId: 'employer', subjectKey: keyOf(n) }));
    await expect(check('employer', keyOf(-1))).rejects.toMatchObject({ code: 'rate.limited' });
    await expect(check('agency', keyOf(-1))).resolves.toBeUndefined();
  });

  it('of one subject are limited, whoever asks', async () => {
    const requesters = ['agency', 'authority', 'provider', 'operator', 'site'];
    const of = (n: number) => ({ organizationId: requesters[n % requesters.length]!, subjectKey: keyOf(1) });
    await received(ofSubject, of);
    await expect(check('employer', keyOf(1))).rejects.toMatchObject({ code: 'rate.limited' });
    await expect(check('employer', keyOf(2))).resolves.toBeUndefined();
  });

  it('say when the oldest of them leaves the day, and then no longer count', async () => {
    await received(3, () => ({ organizationId: 'employer', subjectKey: keyOf(1) }), DAY_MS - 60_000);
    const refusal = await check('employer', keyOf(1)).catch((error) => error);
    expect(refusal.retryAfter).toBeGreaterThan(50);
    expect(refusal.retryAfter).toBeLessThanOrEqual(60);
    await platform.context.db
      .updateTable('consents')
      .set({ received_at: now - DAY_MS })
      .execute();
    await expect(check('employer', keyOf(1))).resolves.toBeUndefined();
  });

  it('are limited alike where they come all at once', async () => {
    const { request } = consentSteps(platform);
    const replies = await Promise.all(Array.from({ length: ofSubjectByRequester + 5 }, () => request()));
    const codes = replies.map(({ status, body }) => (status === 201 ? body.state : body.code));
    expect(codes.filter((code) => code === 'requested')).toHaveLength(ofSubjectByRequester);
    expect(codes.filter((code) => code === 'rate.limited')).toHaveLength(5);
  });
});
