/** What happens to an answer while it is given again. */
import { afterAll, describe, expect, it } from 'vitest';
import { consentSteps, employer } from '../consent/testing-consents.ts';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { authenticate } from './authenticate.ts';
import { findOwnQuery } from './own-query.ts';
import type { Querier } from './querier.ts';
import { rebuildReceipt } from './rebuild-answer.ts';
import { repeatQuery } from './repeat-query.ts';
import { about, openTestPlatform } from './testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
const employed = await querierOf(employer.as);
afterAll(() => platform.close());

function querierOf(credential: string): Promise<Querier> {
  return authenticate(platform.context, { credential, origin: undefined, requestId: 'r' }, ['secret']);
}

describe('what is taken back while an answer is rebuilt', () => {
  it('a withdrawn consent leaves no answer, least of all one that reads as nothing adverse (D3, X2)', async () => {
    const id = await steps.granted();
    const { queryId } = (await steps.ask(id)).body;
    const { loaders } = await findOwnQuery(platform.context, employed, queryId);
    await loaders.consents.load(id);
    await steps.step(id, 'withdraw');
    const repeated = repeatQuery(platform.context, { querier: employed, loaders }, queryId, 'full');
    await expect(repeated).rejects.toMatchObject({ code: 'consent.withdrawn', queryId });
  });

  it('nor does its receipt open a slot', async () => {
    const id = await steps.granted();
    const { queryId, receipt } = (await steps.ask(id)).body;
    const { query, loaders } = await findOwnQuery(platform.context, employed, queryId);
    await loaders.consents.load(id);
    await loaders.openings.load(queryId);
    await steps.step(id, 'withdraw');
    const { openings } = await rebuildReceipt(platform.context, query, loaders);
    expect('openings' in receipt && receipt.openings.length).toBeGreaterThan(openings.length);
    expect(openings).toHaveLength(3);
  });

  it('a corrected entry is not left out of an answer that goes on without it (X2)', async () => {
    await platform.put('/v1/records/wrong', penalty, asProvider);
    const { queryId, status } = (await platform.ask(about(newcomer.id))).body;
    expect(status).toBe('adverse-records');
    const agency = await querierOf('sk_sandbox_agency');
    const { loaders } = await findOwnQuery(platform.context, agency, queryId);
    await loaders.fallen.load(queryId);
    const correction = { reason: '更正', record: { ...penalty, facts: '更正后的事实' } };
    expect((await platform.post('/v1/records/wrong/correct', correction, asProvider)).status).toBe(200);
    const repeated = repeatQuery(platform.context, { querier: agency, loaders }, queryId, 'full');
    await expect(repeated).rejects.toMatchObject({ code: 'conflict', queryId });
  });
});

describe('who may not ask on its basis any more', () => {
  it('gets no answer with a retry (GX31(1))', async () => {
    const id = await steps.granted();
    const keyed = { ...employer, idempotencyKey: 'before' };
    const { queryId } = (await steps.ask(id, {}, keyed)).body;
    const { db } = platform.context;
    const rights = (...bases: string[]) =>
      db
        .updateTable('organizations')
        .set({ bases: JSON.stringify(bases) })
        .where('id', '=', 'employer')
        .execute();
    await rights('public');
    expect(await steps.ask(id, {}, keyed)).toMatchObject({
      status: 403,
      body: { code: 'basis.not-permitted', queryId },
    });
    await rights('public', 'authorized');
    expect(await steps.ask(id, {}, keyed)).toMatchObject({ status: 200, body: { queryId } });
  });
});
