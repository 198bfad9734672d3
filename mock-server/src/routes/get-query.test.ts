import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import { type LogEntry, logEntryDetailSchema } from '@credit-check/domain/contract/query';
import { readOpenings } from '@credit-check/domain/receipt/read-openings';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { newcomer } from '../ingest/testing/supplied.ts';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';

type Detail = LogEntry & { answer?: Answer };

let platform: TestPlatform;
beforeEach(async () => {
  // Longer than any slot of an answer runs.
  platform = await openTestPlatform({ logTermYears: 6 });
});
afterEach(() => platform.close());

const employer = { as: 'sk_sandbox_employer' };
const detail = (queryId: string, from = {}) => platform.get<Detail>(`/v1/queries/${queryId}`, from);

test.each(['adverse', 'severe', 'unknown'] as const)('gives the entry with its answer as it was: %s', async (name) => {
  const { body: answer } = await platform.ask(about(organizations[name]));
  const { status, body } = await detail(answer.queryId);
  expect(status).toBe(200);
  expect(logEntryDetailSchema.parse(body)).toEqual(body);
  expect(body).toMatchObject({ queryId: answer.queryId, outcome: 'answered', operator: 'key_sandbox_agency' });
  expect(body.answer).toEqual(answer);
});

test('a consented answer is as it was, with its scope', async () => {
  const request = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });
  const { body: answer } = await platform.ask(request, employer);
  expect((await detail(answer.queryId, employer)).body.answer).toEqual(answer);
});

test('what has ended is gone from it, and its status follows from what is left', async () => {
  const { body: answer } = await platform.ask(about(organizations.ending));
  await platform.setClock('2026-11-22T00:00:00+08:00');
  const { body } = await detail(answer.queryId);
  expect(body.answer).toMatchObject({ status: 'no-adverse-records', records: [], asOf: answer.asOf });
});

test('a measure that ended before its listing is gone from it too (P9)', async () => {
  const measures = [{ code: 'GX42-2', method: '每季度检查一次', endsOn: '2026-11-30' }, { code: 'GX42-4' }];
  await listingCalls(platform).after('lst-measures', ['notify', 'decide', 'serve'], { measures });
  const { body: answer } = await platform.ask(about(newcomer.id));
  const codes = async () =>
    (await detail(answer.queryId)).body.answer?.severeListings[0]?.measures.map(({ code }) => code);
  await platform.setClock('2026-11-30T23:59:00+08:00');
  expect(await codes()).toEqual(['GX42-2', 'GX42-4']);
  await platform.setClock('2026-12-01T00:00:00+08:00');
  expect(await codes()).toEqual(['GX42-4']);
});

test('an entry without an end of its own outlasts the made-up end of its slot: in the answer, not in the receipt', async () => {
  const vkey = platform.context.vkeys[0]!;
  const { body: answer } = await platform.ask(about(organizations.severe));
  const { slots } = await verifyReceipt(answer.receipt, { vkey, at: answer.asOf });
  const { until } = slots.find(({ value }) => value?.type === 'listing')!;
  await platform.setClock(until);
  const { body } = await detail(answer.queryId);
  expect(body.answer).toMatchObject({ status: 'severe-list', severeListings: answer.severeListings });
  const receipt = body.answer!.receipt as FullReceipt;
  expect(readOpenings(receipt.openings).severeListings).toEqual([]);
  const states = (await verifyReceipt(receipt, { vkey, at: until })).slots.map(({ state }) => state);
  expect(states).toContain('ended');
  expect(states).not.toContain('withheld');
});

test('what has ended is forgotten: setting the clock back does not bring it back (contract §3)', async () => {
  const { body: answer } = await platform.ask(about(organizations.ending));
  await platform.setClock('2026-11-22T00:00:00+08:00');
  await platform.setClock('2026-11-21T10:00:00+08:00');
  expect((await detail(answer.queryId)).body.answer!.records).toEqual([]);
  const { db } = platform.context;
  expect(await db.selectFrom('openings').where('query_id', '=', answer.queryId).selectAll().execute()).toEqual([]);
});

test('a refusal has no answer', async () => {
  const { body: problem } = await platform.ask(aboutPerson(persons.noConsent), employer);
  const { body } = await detail(problem.queryId!, employer);
  expect(body).toMatchObject({ outcome: 'refused', code: 'consent.required' });
  expect(body).not.toHaveProperty('answer');
});

test('nothing of an answer is left once its consent is withdrawn or over (D3)', async () => {
  const request = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });
  const { body: answer } = await platform.ask(request, employer);
  await platform.context.db.updateTable('consents').set({ state: 'withdrawn' }).execute();
  const { status, body } = await detail(answer.queryId, employer);
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('answer');
  expect(JSON.stringify(body)).not.toContain(answer.records[0]!.id);
});

test('the log outlives the sandbox’s data', async () => {
  const { body: answer } = await platform.ask(about(organizations.adverse));
  await platform.app.request('/sandbox/reset', { method: 'POST' });
  expect((await detail(answer.queryId)).body.answer).toEqual({ ...answer, receipt: expect.anything() });
});

test.each([
  ['another organisation’s query', employer],
  ['a subject’s view of another’s query about it', { as: organizations.adverse }],
])('%s is not found', async (_, from) => {
  const { body: answer } = await platform.ask(about(organizations.adverse));
  expect(await detail(answer.queryId, from)).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test.each(['qry_unknown', 'rubbish', '%00', "x'--"])('%s is not found', async (queryId) => {
  expect(await detail(queryId)).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test.each([
  [{ as: null }, 'credential.missing'],
  [{ as: 'pk_sandbox_demo', origin: 'http://localhost' }, 'credential.invalid'],
])('%j may not: %s', async (from, code) => {
  expect((await detail('qry_x', from)).body).toMatchObject({ code });
});
