/** Attempts to get round consent: none gets an answer, each is logged as refused (D3: GX56, BT54). */
import type { LogEntry } from '@credit-check/domain/contract/query';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type AnswerOrProblem,
  aboutPerson,
  openTestPlatform,
  persons,
  type Reply,
} from '../query/testing/test-platform.ts';
import { agency, consentSteps, employer } from './testing-consents.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

async function expectRefused({ status, body }: Reply<AnswerOrProblem>, code: string, from: object = employer) {
  expect({ status, code: body.code }).toEqual({ status: 403, code });
  expect(JSON.stringify(body)).not.toContain('rec_sandbox');
  const { body: entry } = await platform.get<LogEntry>(`/v1/queries/${body.queryId}`, from);
  expect(entry).toMatchObject({ outcome: 'refused', code, subject: { id: expect.stringContaining('***') } });
}

describe('with a consent for one purpose, one holder and some categories', () => {
  it('another purpose is refused', async () => {
    const id = await steps.granted();
    await expectRefused(await steps.ask(id, { purpose: { code: 'promotion' } }), 'consent.scope');
  });

  it('another purpose behind the word “other” is refused', async () => {
    const id = await steps.granted({ purpose: { code: 'other', note: '租赁住房' } });
    await expectRefused(await steps.ask(id, { purpose: { code: 'other', note: '贷款' } }), 'consent.scope');
    expect((await steps.ask(id, { purpose: { code: 'other', note: '租赁住房' } })).status).toBe(200);
  });

  it('another category is not in the answer, its receipt or its status', async () => {
    const subject = { scheme: 'resident-id', id: persons.consented };
    const { consentId } = (await steps.request({ subject, categories: ['honours'] })).body;
    await steps.step(consentId, 'grant', undefined, { as: persons.consented });
    const { body } = await platform.ask(aboutPerson(persons.consented, { consentId }), employer);
    expect(body).toMatchObject({ status: 'not-asked', scope: ['honours'], records: [], severeListings: [] });
    const { openings } = body.receipt as { openings: string[] };
    const opened = openings.map((text) => Buffer.from(text, 'base64url').toString()).join();
    expect(opened).not.toContain('rec_sandbox');
  });

  it('a query that brings categories of its own gets no more for it', async () => {
    const id = await steps.granted({ categories: ['honours'] });
    const { body } = await steps.ask(id, { categories: ['administrative-penalties'], scope: 'all' });
    expect(body).toMatchObject({ status: 'not-asked', scope: ['honours'], records: [] });
  });

  it('another organisation is refused, alone and in a batch', async () => {
    const id = await steps.granted();
    await expectRefused(await steps.ask(id, {}, agency), 'consent.required', agency);
    const items = [{ subject: { scheme: 'resident-id', id: persons.noConsent }, consentId: id }];
    const { body } = await platform.askBatch({ basis: 'authorized', purpose: { code: 'hiring' }, items }, agency);
    expect(body.results).toMatchObject([{ ok: false, problem: { code: 'consent.required' } }]);
  });

  it('another person is refused', async () => {
    const id = await steps.granted();
    await expectRefused(
      await platform.ask(aboutPerson(persons.consented, { consentId: id }), employer),
      'consent.required',
    );
  });
});

describe('the number of uses', () => {
  it('of 20 queries at once over 10 uses, ten are answered and ten refused', async () => {
    const id = await steps.granted({ maxUses: 10 });
    const replies = await Promise.all(Array.from({ length: 20 }, () => steps.ask(id)));
    const [answered, refused] = [200, 403].map((status) => replies.filter((reply) => reply.status === status));
    expect([answered!.length, refused!.length]).toEqual([10, 10]);
    for (const reply of refused!) await expectRefused(reply, 'consent.used-up');
    expect((await steps.detail(id)).body).toMatchObject({ state: 'used-up', uses: 10 });
  });

  it('holds within one batch too', async () => {
    const id = await steps.granted({ maxUses: 2 });
    const item = { subject: { scheme: 'resident-id', id: persons.noConsent }, consentId: id };
    const { body } = await platform.askBatch(
      { basis: 'authorized', purpose: { code: 'hiring' }, items: [item, item, item] },
      employer,
    );
    expect(body.results.map(({ ok }) => ok).sort()).toEqual([false, true, true]);
  });

  it('a retry of the last use with its key gets its answer and takes none', async () => {
    const id = await steps.granted({ maxUses: 1 });
    const keyed = { ...employer, idempotencyKey: 'last-use' };
    const first = await steps.ask(id, {}, keyed);
    expect((await steps.ask(id, {}, keyed)).body.queryId).toBe(first.body.queryId);
    await expectRefused(await steps.ask(id), 'consent.used-up');
  });
});

describe('a consent that does not stand', () => {
  it('is refused by what became of it: pending, refused, lapsed, withdrawn, expired, unknown', async () => {
    const pending = (await steps.request()).body.consentId;
    const refused = (await steps.request()).body.consentId;
    await steps.step(refused, 'refuse');
    const withdrawn = await steps.granted();
    await steps.step(withdrawn, 'withdraw');
    const short = await steps.granted({ expiresAt: '2026-12-01T10:00:00+08:00' });
    await expectRefused(await steps.ask(pending), 'consent.pending');
    await expectRefused(await steps.ask(refused), 'consent.required');
    await expectRefused(await steps.ask(withdrawn), 'consent.withdrawn');
    await expectRefused(await steps.ask('cns_unknown'), 'consent.required');
    await platform.setClock('2026-12-05T11:00:00+08:00');
    await expectRefused(await steps.ask(pending), 'consent.required');
    await expectRefused(await steps.ask(short), 'consent.expired');
    await platform.setClock('2026-11-21T10:00:00+08:00');
  });

  it('shows nothing of what was answered before it expired', async () => {
    const id = await steps.granted({ expiresAt: '2026-12-01T10:00:00+08:00' });
    const keyed = { ...employer, idempotencyKey: 'before-the-end' };
    const { body: answer } = await steps.ask(id, {}, keyed);
    expect(answer.refreshBy <= '2026-12-01T10:00:00+08:00').toBe(true);
    await platform.setClock('2026-12-01T10:00:00+08:00');
    await expectRefusedRetry(await steps.ask(id, {}, keyed), 'consent.expired', answer.queryId);
    expect((await platform.get(`/v1/queries/${answer.queryId}`, employer)).body).not.toHaveProperty('answer');
    await platform.setClock('2026-11-21T10:00:00+08:00');
  });
});

async function expectRefusedRetry({ status, body }: Reply<AnswerOrProblem>, code: string, queryId: string) {
  expect({ status, code: body.code, queryId: body.queryId }).toEqual({ status: 403, code, queryId });
}
