import type { FullReceipt } from '@credit-check/domain/contract/answer';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

let platform: TestPlatform;
beforeEach(async () => {
  platform = await openTestPlatform();
});
afterEach(() => platform.close());

const employer = { as: 'sk_sandbox_employer' };
const receiptOf = (queryId: string, from = {}) => platform.get<FullReceipt>(`/v1/queries/${queryId}/receipt`, from);
const verify = (receipt: FullReceipt, at: string) => verifyReceipt(receipt, { vkey: platform.context.vkeys[0]!, at });

test('gives the whole receipt on demand, byte for byte the statement that was logged', async () => {
  const { body: answer } = await platform.ask(about(organizations.adverse));
  await platform.ask(about(organizations.clear));
  const { status, body } = await receiptOf(answer.queryId);
  expect(status).toBe(200);
  const first = answer.receipt as FullReceipt;
  expect(body).toMatchObject({ statement: first.statement, openings: first.openings });
  const verified = await verify(body, answer.asOf);
  expect(verified.checkpoint.size).toBeGreaterThanOrEqual(2);
});

test('verifies after an end, without the opening of what has ended', async () => {
  const { body: answer } = await platform.ask(about(organizations.ending));
  const endsAt = answer.records[0]!.disclosure.endsAt!;
  await platform.setClock(endsAt);
  const { body } = await receiptOf(answer.queryId);
  expect(body.openings.length).toBeLessThan((answer.receipt as FullReceipt).openings.length);
  const verified = await verify(body, endsAt);
  expect(verified.slots.map(({ state }) => state)).toContain('ended');
  expect(JSON.stringify(verified)).not.toContain(answer.records[0]!.id);
});

test('opens no slot of a consent that is withdrawn or over, only who asked, about whom and why', async () => {
  const request = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });
  const { body: answer } = await platform.ask(request, employer);
  await platform.context.db.updateTable('consents').set({ state: 'withdrawn' }).execute();
  const { body } = await receiptOf(answer.queryId, employer);
  const verified = await verify(body, answer.asOf);
  expect(new Set(verified.slots.map(({ state }) => state))).toEqual(new Set(['withheld']));
  expect(verified.purpose).toEqual(answer.purpose);
});

test('another organisation’s receipt is not found', async () => {
  const { body: answer } = await platform.ask(about(organizations.adverse));
  expect(await receiptOf(answer.queryId, employer)).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test.each([
  [{ as: null }, 'credential.missing'],
  [{ as: 'pk_sandbox_demo', origin: 'http://localhost' }, 'credential.invalid'],
])('%j may not: %s', async (from, code) => {
  expect((await receiptOf('qry_x', from)).body).toMatchObject({ code });
});
