/** The log is an organisation's; what was answered is for those of its people who might ask it (GX30(2), GX31(1)). */

import type { Problem } from '@credit-check/domain/contract/problems';
import type { LogEntryDetail } from '@credit-check/domain/contract/query';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aboutPerson, openTestPlatform, persons, type TestPlatform } from '../query/testing/test-platform.ts';

let platform: TestPlatform;
let answered: string;
let refused: string;
const clerk = { as: 'clerk@employer' };
beforeAll(async () => {
  platform = await openTestPlatform();
  const ask = (id: string, more: object = {}) => platform.ask(aboutPerson(id, more), { as: 'sk_sandbox_employer' });
  answered = (await ask(persons.consented, { consentId: 'cns_sandbox_consented' })).body.queryId!;
  refused = (await ask(persons.noConsent)).body.queryId!;
});
afterAll(() => platform.close());

const detail = (queryId: string) => platform.get<LogEntryDetail>(`/v1/queries/${queryId}`, clerk);
const receipt = (queryId: string) => platform.get<Problem>(`/v1/queries/${queryId}/receipt`, clerk);

async function mayAskOn(...bases: string[]) {
  const rights = { bases: JSON.stringify(bases) };
  await platform.context.db.updateTable('users').set(rights).where('login', '=', clerk.as).execute();
}

it('who may ask on its basis reads the answer and its receipt', async () => {
  await mayAskOn('public', 'authorized');
  expect((await detail(answered)).body.answer?.queryId).toBe(answered);
  expect((await receipt(answered)).status).toBe(200);
});

it('who may not reads that it was asked, and nothing of the answer', async () => {
  await mayAskOn('public');
  const { status, body } = await detail(answered);
  expect([status, body.outcome]).toEqual([200, 'answered']);
  expect(body).not.toHaveProperty('answer');
  expect(await receipt(answered)).toMatchObject({ status: 403, body: { code: 'basis.not-permitted' } });
});

it('a refusal holds nothing: its receipt is for all of them', async () => {
  await mayAskOn('public');
  expect((await receipt(refused)).status).toBe(200);
});
