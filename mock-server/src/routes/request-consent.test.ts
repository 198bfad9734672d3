import { type Consent, consentRequestedSchema } from '@credit-check/domain/contract/consent';
import { afterAll, describe, expect, it } from 'vitest';
import { agency, consentRequest, consentSteps, employer, subject } from '../consent/testing-consents.ts';
import { openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

const person = (id: string) => ({ subject: { scheme: 'resident-id', id } });
const ownList = async (from: object) =>
  (await platform.get<{ items: Consent[] }>('/v1/consents?limit=200', from)).body.items;

describe('a request for consent', () => {
  it('waits for the subject, and gives the address where it answers', async () => {
    const { status, body } = await steps.request();
    expect(status).toBe(201);
    expect(consentRequestedSchema.parse(body)).toEqual(body);
    expect(body.approvalUrl).toBe(`http://platform.test/portal/consents/${body.consentId}`);
    expect(body.approvalUrl).not.toContain(persons.noConsent);
  });

  it('is answered alike for a subject the platform does not know (D3)', async () => {
    const known = await steps.request();
    const unknown = await steps.request(person('990000199003030011'));
    expect(unknown.status).toBe(known.status);
    expect(Object.keys(unknown.body)).toEqual(Object.keys(known.body));
    const [one, other] = await Promise.all([known, unknown].map(({ body }) => steps.detail(body.consentId)));
    const shapeOf = ({ body }: NonNullable<typeof one>) => ({
      ...body,
      consentId: 0,
      approvalUrl: 0,
      subject: 0,
      receipts: body.receipts.length,
      requestedAt: 0,
      answerBy: 0,
    });
    expect(shapeOf(other!)).toEqual(shapeOf(one!));
    expect(other!.body.subject).not.toHaveProperty('name');
  });

  it('may be about an organisation too', async () => {
    const subject = { scheme: 'uscc', id: organizations.adverse };
    expect((await steps.request({ subject })).status).toBe(201);
  });

  it.each<[string, object, number, string]>([
    ['91 days', { expiresAt: '2027-02-20T10:00:00+08:00' }, 422, 'consent.too-broad'],
    ['11 uses', { maxUses: 11 }, 422, 'consent.too-broad'],
    ['no use', { maxUses: 0 }, 400, 'request.malformed'],
    ['an end in the past', { expiresAt: '2026-11-20T10:00:00+08:00' }, 400, 'request.malformed'],
    ['no category', { categories: [] }, 400, 'request.malformed'],
    ['a category of no catalogue', { categories: ['everything'] }, 400, 'request.malformed'],
    ['no purpose', { purpose: undefined }, 422, 'purpose.invalid'],
    ['two purposes', { purpose: [{ code: 'hiring' }, { code: 'promotion' }] }, 422, 'purpose.invalid'],
    ['another purpose without a note', { purpose: { code: 'other' } }, 422, 'purpose.invalid'],
    ['a wrong number', person('990000199001010018'), 422, 'subject.malformed'],
    ['a minor', person(persons.minor), 403, 'subject.not-disclosable'],
  ])('of %s is refused (D3, S3)', async (_, more, status, code) => {
    const reply = await steps.request(more);
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
  });

  it('within the bounds, both included, is none too many', async () => {
    const now = '2026-11-21T10:00:00+08:00';
    await platform.setClock(now);
    expect((await steps.request({ expiresAt: '2027-02-19T10:00:00+08:00', maxUses: 10 })).status).toBe(201);
  });

  it.each<[object, string]>([
    [{ as: 'sk_sandbox_provider' }, 'basis.not-permitted'],
    [subject, 'basis.not-permitted'],
    [{ as: 'pk_sandbox_demo', origin: 'http://localhost' }, 'credential.invalid'],
    [{ as: null }, 'credential.missing'],
  ])('%j may not ask: %s', async (from, code) => {
    expect((await steps.request({}, from)).body.code).toBe(code);
  });

  it('is made once for each Idempotency-Key, also where the retry comes at once', async () => {
    const before = (await ownList(agency)).length;
    const keyed = { ...agency, idempotencyKey: 'ask-1' };
    const [one, other] = await Promise.all([steps.request({}, keyed), steps.request({}, keyed)]);
    const third = await steps.request({}, keyed);
    expect([other.body, third.body]).toEqual([one.body, one.body]);
    expect((await ownList(agency)).length).toBe(before + 1);
    expect(await steps.request({ maxUses: 1 }, keyed)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('is not logged, and so not made, while the log cannot be written', async () => {
    const before = (await ownList(agency)).length;
    platform.context.sandbox!.setFaults({ log: 'unavailable' });
    expect(await steps.request({}, agency)).toMatchObject({ status: 503, body: { code: 'log.unavailable' } });
    platform.context.sandbox!.setFaults({});
    expect((await ownList(agency)).length).toBe(before);
  });
});

describe('a blocked requester', () => {
  it('is not told: its request is taken in, never shown, and lapses (D3)', async () => {
    const row = { subject_key: `resident-id:${persons.noConsent}`, organization_id: 'agency', since: 0 };
    await platform.context.db.insertInto('requester_blocks').values(row).execute();
    const { status, body } = await steps.request({}, agency);
    expect(status).toBe(201);
    expect((await steps.detail(body.consentId, agency)).body.state).toBe('requested');
    const { items } = (await platform.get<{ items: Consent[] }>('/v1/self/consents?limit=200', subject)).body;
    expect(items.map(({ consentId }) => consentId)).not.toContain(body.consentId);
    await platform.context.db.deleteFrom('requester_blocks').execute();
  });
});

it('production limits hold off who asks too often, of one subject and at all, known or not', async () => {
  const strict = await openTestPlatform({ limits: 'production' });
  const ask = (more = {}) => strict.post<{ code?: string }>('/v1/consents', consentRequest(more), employer);
  for (const id of [persons.noConsent, '990000199003030011']) {
    for (let i = 0; i < 3; i++) expect((await ask(person(id))).status).toBe(201);
    const { status, body, headers } = await ask(person(id));
    expect({ status, code: body.code }).toEqual({ status: 429, code: 'rate.limited' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(86_000);
  }
  await strict.close();
});
