import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  type Caller,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const agency: Caller = { as: 'sk_sandbox_agency' };
const employer: Caller = { as: 'sk_sandbox_employer' };
const authority: Caller = { as: 'sk_sandbox_authority' };
const { clear } = organizations;
const person = { scheme: 'resident-id', id: persons.consented };
const consented = { consentId: 'cns_sandbox_consented' };

/** What is refused, of whom, how. */
const refusals: [string, object | string, Caller, number, string][] = [
  ['not JSON', '{', agency, 400, 'request.malformed'],
  ['not an object', [], agency, 400, 'request.malformed'],
  ['no basis', { ...about(clear), basis: undefined }, agency, 400, 'request.malformed'],
  ['an unknown receipt', about(clear, { receipt: 'all' }), agency, 400, 'request.malformed'],
  ['no purpose', { ...about(clear), purpose: undefined }, agency, 422, 'purpose.invalid'],
  ['an unknown purpose', about(clear, { purpose: { code: 'curiosity' } }), agency, 422, 'purpose.invalid'],
  ['"other" without a note', about(clear, { purpose: { code: 'other' } }), agency, 422, 'purpose.invalid'],
  ['a code too short', about('91990000'), agency, 422, 'subject.malformed'],
  ['a letter no code has', about('91990000MAT00001IO'), agency, 422, 'subject.malformed'],
  ['a resident ID with a wrong check', aboutPerson('990000199001010018'), employer, 422, 'subject.malformed'],
  ['a person’s number as an organisation’s code', about(persons.consented), agency, 422, 'subject.malformed'],
  ['a subject that is no reference', { ...about(clear), subject: clear }, agency, 422, 'subject.malformed'],
  ['a person in public', { ...about(clear), subject: person }, agency, 403, 'basis.not-permitted'],
  ['an authority’s basis', about(clear, { basis: 'government-sharing' }), agency, 403, 'basis.not-permitted'],
  ['another as oneself', about(clear, { basis: 'self' }), { as: organizations.adverse }, 403, 'basis.not-permitted'],
  ['anything but oneself', about(clear), { as: organizations.adverse }, 403, 'basis.not-permitted'],
  ['self without being one', about(clear, { basis: 'self' }), agency, 403, 'basis.not-permitted'],
  ['ex officio without a duty', about(clear, { basis: 'ex-officio' }), authority, 422, 'duty.required'],
  [
    'a duty without a matter',
    about(clear, { basis: 'ex-officio', duty: { matter: '', legalBasis: '沙盒条例第一条' } }),
    authority,
    422,
    'duty.required',
  ],
  ['no consent named', aboutPerson(persons.consented), employer, 403, 'consent.required'],
  ['an unknown consent', aboutPerson(persons.consented, { consentId: 'cns_x' }), employer, 403, 'consent.required'],
  ['another’s consent', aboutPerson(persons.consented, consented), agency, 403, 'consent.required'],
  ['a consent of somebody else', aboutPerson(persons.noConsent, consented), employer, 403, 'consent.required'],
  [
    'a consent for another purpose',
    aboutPerson(persons.consented, { ...consented, purpose: { code: 'promotion' } }),
    employer,
    403,
    'consent.scope',
  ],
  ['a minor', aboutPerson(persons.minor), employer, 403, 'subject.not-disclosable'],
];

describe.each(refusals)('%s', (_, request, from, status, code) => {
  test(`is ${code}, and stands in the log under the id its problem carries`, async () => {
    const reply = await platform.post<{ code: string; queryId: string }>('/v1/queries', request, from);
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    const [entry] = await platform.ownLog(from);
    expect(entry).toMatchObject({ queryId: reply.body.queryId, outcome: 'refused', code });
  });
});

test('a publishable key keeps to the purposes it is fixed to', async () => {
  const from = { as: 'pk_sandbox_demo', origin: 'http://127.0.0.1:8000' };
  const { body } = await platform.ask(about(clear, { purpose: { code: 'hiring' } }), from);
  expect(body.code).toBe('purpose.invalid');
  expect(body.queryId).toMatch(/^qry_/);
});

test('a publishable key never asks on another basis', async () => {
  const from = { as: 'pk_sandbox_demo', origin: 'http://127.0.0.1:8000' };
  const { body } = await platform.ask(about(clear, { basis: 'authorized', consentId: 'cns_sandbox_consented' }), from);
  expect(body.code).toBe('basis.not-permitted');
});

test('the entry of a malformed subject has none; what else was well formed is there', async () => {
  await platform.ask(about('91990000'));
  const [entry] = await platform.ownLog();
  expect(entry).not.toHaveProperty('subject');
  expect(entry).toMatchObject({ basis: 'public', purpose: { reference: 'GXZC2026-G3-0001' } });
});

test('the entry of a missing purpose says about whom it was', async () => {
  await platform.ask({ ...about(clear), purpose: undefined });
  const [entry] = await platform.ownLog();
  expect(entry).not.toHaveProperty('purpose');
  expect(entry!.subject).toEqual({ scheme: 'uscc', id: clear, kind: 'organization' });
});

test('the receipt of a refusal verifies, and has no slots', async () => {
  const { body } = await platform.ask(aboutPerson(persons.noConsent), employer);
  const receipt = await platform.get(`/v1/queries/${body.queryId}/receipt`, employer);
  const vkey = platform.context.vkeys[0]!;
  const verified = await verifyReceipt(receipt.body, { vkey, at: '2026-11-21T10:00:00+08:00' });
  expect(verified.statement.outcome).toBe('refused');
  expect(verified.slots).toEqual([]);
  expect(verified.subject).toEqual({ scheme: 'resident-id', id: '990**************5', kind: 'person' });
});

test('what the platform could not process is no query: nothing is logged, the same may be asked again', async () => {
  const before = await platform.ownLog();
  const reply = await platform.ask(about(organizations.unavailable));
  expect(reply.body.queryId).toBeUndefined();
  expect(await platform.ownLog()).toEqual(before);
});
