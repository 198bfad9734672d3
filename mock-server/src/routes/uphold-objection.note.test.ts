/** A person held responsible for a listing objects to the note of it in their own file (L4: GX50; O1, O3: GX61). */
import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { procedureCalls } from '../authority/testing/procedures.ts';
import { about, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object, handle } = procedureCalls(platform);
const { step } = listingCalls(platform);
afterAll(() => platform.close());

const target = { type: 'record', id: 'lst_sandbox_severe-responsible' };
const asPerson = { as: persons.responsible };
const asAuthority = { as: 'sk_sandbox_authority' };
const ofPerson = {
  subject: { scheme: 'resident-id', id: persons.responsible },
  basis: 'ex-officio',
  purpose: { code: 'supervision' },
  duty: { matter: '沙督〔2026〕1号', legalBasis: '示例' },
};
const askPerson = async () => (await platform.ask(ofPerson, asAuthority)).body;
const askListed = async () => (await platform.ask(about(organizations.severe))).body;

it('is noted on the person’s own note, not on the organisation’s listing (O2, X6)', async () => {
  const { status, body } = await object({ target, ground: 'wrongly-punished' }, asPerson);
  expect([status, body.target]).toEqual([201, target]);
  await handle(body.objectionId, 'accept', {});
  expect((await askPerson()).records[0]?.annotations.map(({ kind }) => kind)).toEqual([
    'responsible-person',
    'objection',
  ]);
  expect((await askListed()).severeListings[0]?.annotations).toEqual([]);
});

it('upheld, the note leaves the person’s file and stored answers; the organisation stays on the list', async () => {
  const ofThePerson = await askPerson();
  const ofTheListed = await askListed();
  const [open] = (await platform.get<{ items: { objectionId: string }[] }>('/v1/self/objections', asPerson)).body.items;
  expect((await handle(open!.objectionId, 'uphold', { reason: '事发时已离任' })).status).toBe(200);
  expect((await askPerson()).records).toEqual([]);
  const stored = async (queryId: string, from: object) =>
    (await platform.get<{ answer: typeof ofThePerson }>(`/v1/queries/${queryId}`, from)).body.answer;
  expect((await stored(ofThePerson.queryId, asAuthority)).records).toEqual([]);
  expect((await stored(ofTheListed.queryId, {})).severeListings).toHaveLength(1);
  expect((await askListed()).status).toBe('severe-list');
});

it('a later step of the listing does not bring it back', async () => {
  await platform.post('/v1/self/exits', { listingId: 'lst_sandbox_severe' }, { as: organizations.severe });
  await step('lst_sandbox_severe', 'refuse-exit', { statement: '未满一年' });
  expect((await askPerson()).records).toEqual([]);
});

it('is the person’s alone', async () => {
  expect((await object({ target }, asPerson)).status).toBe(404);
  expect((await object({ target }, { as: persons.consented })).status).toBe(404);
  expect((await object({ target }, { as: organizations.severe })).status).toBe(404);
});
