import { answerSchema, type FullReceipt } from '@credit-check/domain/contract/answer';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { parseInstant } from '@credit-check/domain/time/instant';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterEach(() => platform.setClock('2026-11-21T10:00:00+08:00'));
afterAll(() => platform.close());

test('answers with the facts, as of when, on which basis, from which source and until when (X3)', async () => {
  const { status, body } = await platform.ask(about(organizations.adverse));
  expect(status).toBe(200);
  expect(answerSchema.parse(body)).toEqual(body);
  expect(body).toMatchObject({
    basis: 'public',
    purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
    jurisdiction: 'guangxi',
    source: { name: expect.any(String), url: 'http://platform.test' },
    subject: { scheme: 'uscc', id: organizations.adverse, kind: 'organization', name: expect.stringMatching(/^沙盒/) },
    scope: 'all',
    notices: [],
  });
  expect(parseInstant(body.refreshBy) - parseInstant(body.asOf)).toBe(15 * 60_000);
});

test('stays current past the end of an entry, which leaves it without a new query', async () => {
  await platform.setClock('2026-11-21T23:50:00+08:00');
  const { body } = await platform.ask(about(organizations.ending));
  expect(body.records.map(({ disclosure }) => disclosure.endsAt)).toEqual(['2026-11-22T00:00:00+08:00']);
  expect(parseInstant(body.refreshBy) - parseInstant(body.asOf)).toBe(15 * 60_000);
});

test('its receipt verifies: who asked, about whom, why, and each entry', async () => {
  const { body } = await platform.ask(about(organizations.adverse));
  const verified = await verifyReceipt(body.receipt, { vkey: platform.context.vkeys[0]!, at: body.asOf });
  expect(verified.statement).toMatchObject({ queryId: body.queryId, at: body.asOf, outcome: 'answered' });
  expect(verified.statement.policy).toContain('GX@2023-05-01');
  expect(verified.statement.data).toContain('sandbox');
  expect(verified.querier).toMatchObject({ organization: { id: 'agency' }, basis: 'public', scope: 'all' });
  expect(verified.subject).toEqual(body.subject);
  expect(verified.purpose).toEqual(body.purpose);
  const held = verified.slots.filter(({ value }) => value !== null).map(({ value }) => value?.id);
  expect(held.toSorted()).toEqual(body.records.map(({ id }) => id).toSorted());
  expect(verified.slots.every(({ state }) => state === 'open')).toBe(true);
});

test('a receipt by reference says where the whole one is', async () => {
  const { body } = await platform.ask(about(organizations.adverse, { receipt: 'reference' }));
  expect(body.receipt).toEqual({ queryId: body.queryId, index: expect.any(Number) });
});

test('stands in the log of its organisation, with operator, purpose and matter number (D2)', async () => {
  const { body } = await platform.ask(about(organizations.clear), { as: 'officer@agency' });
  const [entry] = await platform.ownLog();
  expect(entry).toEqual({
    queryId: body.queryId,
    index: expect.any(Number),
    at: body.asOf,
    organization: { id: 'agency', name: '沙盒招标代理机构' },
    operator: 'officer@agency',
    basis: 'public',
    purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
    subject: body.subject,
    outcome: 'answered',
  });
});

test('a code with a wrong check character is asked about like any other, with a warning (S2)', async () => {
  const { status, body } = await platform.ask(about('91990000MAT0000188'));
  expect(status).toBe(200);
  expect(body.notices.map(({ code }) => code)).toContain('subject.check-character');
});

test('a code in lower case and white space is the same subject', async () => {
  const { body } = await platform.ask(about(` ${organizations.adverse.toLowerCase()} `));
  expect(body).toMatchObject({ status: 'adverse-records', subject: { id: organizations.adverse } });
});

test('a publishable key asks from an allowed origin, as a visitor of that site', async () => {
  const purpose = { code: 'supplier-directory' };
  const from = { as: 'pk_sandbox_demo', origin: 'http://localhost:5173' };
  const { status, body } = await platform.ask(about(organizations.severe, { purpose }), from);
  expect(status).toBe(200);
  const opened = await verifyReceipt(body.receipt, { vkey: platform.context.vkeys[0]!, at: body.asOf });
  expect(opened.querier).toMatchObject({
    organization: { id: 'site' },
    operator: 'visitor of http://localhost:5173',
  });
});

test('a subject asks about itself, and nothing of the whole number is in what leaves', async () => {
  const request = { ...aboutPerson(persons.consented), basis: 'self', purpose: { code: 'self-review' } };
  const { status, body } = await platform.ask(request, { as: persons.consented });
  expect(status).toBe(200);
  expect(body.scope).toBe('all');
  const openings = (body.receipt as FullReceipt).openings.map((text) => Buffer.from(text, 'base64url').toString());
  expect(JSON.stringify(body) + openings.join()).not.toContain(persons.consented);
});

test('a consent carries ten queries and not one more, however parallel they are (D3)', async () => {
  const request = aboutPerson(persons.responsible, { consentId: 'cns_sandbox_responsible' });
  const replies = await Promise.all(
    Array.from({ length: 14 }, () => platform.ask(request, { as: 'sk_sandbox_employer' })),
  );
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(10);
  const refused = replies.filter(({ status }) => status !== 200).map(({ body }) => body);
  expect(refused.map(({ code }) => code)).toEqual(Array(4).fill('consent.used-up'));
  expect(new Set(refused.map(({ queryId }) => queryId)).size).toBe(4);
  const log = await platform.ownLog({ as: 'sk_sandbox_employer' });
  expect(log.filter(({ outcome }) => outcome === 'answered')).toHaveLength(10);
  expect(log.filter(({ code }) => code === 'consent.used-up')).toHaveLength(4);
});
