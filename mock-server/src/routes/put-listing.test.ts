import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { addOtherProvider, asOtherProvider, newcomer } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { put, step, after } = listingCalls(platform);
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

describe('PUT /v1/severe-listings/{id}', () => {
  it('takes a listing in and shows it to nobody: its subject is not even known by it (L2)', async () => {
    const { status, body } = await put('new');
    expect([status, body]).toEqual([200, { id: 'new', phase: 'drafted', steps: [], deadlines: [] }]);
    expect((await platform.ask(about(newcomer.id))).body.status).toBe('subject-not-found');
  });

  it('may be replaced until notice is given, and repeated at any time', async () => {
    await put('draft');
    expect((await put('draft', { grounds: '另一事由' })).status).toBe(200);
    await step('draft', 'notify');
    expect((await put('draft', { grounds: '另一事由' })).body.phase).toBe('notified');
    const late = await put('draft', { grounds: '第三种事由' });
    expect([late.status, late.body.code]).toEqual([409, 'conflict']);
  });

  it.each([
    ['no grounds (L1)', { grounds: '' }, 422, 'listing.incomplete', /^GX44, GX48.*grounds/],
    ['no legal basis (L1)', { legalBasis: [] }, 422, 'listing.incomplete', /legalBasis/],
    [
      'no way back (L1)',
      { removalConditions: undefined, remedies: undefined },
      422,
      'listing.incomplete',
      /removalConditions, remedies/,
    ],
    ['a measure on no list (L3)', { measures: [{ code: 'GX99' }] }, 422, 'measure.not-listed', /^GX41, GX42/],
    [
      'a minor held responsible (L4)',
      { responsible: [{ subject: { scheme: 'resident-id', id: '990000201201010070' }, role: '法定代表人' }] },
      422,
      'record.minor',
      /^GX21/,
    ],
    [
      'an organisation held responsible (X6)',
      { responsible: [{ subject: newcomer, role: '股东' }] },
      422,
      'listing.incomplete',
      /^GX50/,
    ],
    ['prohibited data (C3)', { bloodType: 'A' }, 422, 'record.prohibited-data', /^GX57/],
    ['a malformed body', { measures: 7 }, 400, 'request.malformed', /errors/],
  ])('refuses %s', async (_, changes, status, code, detail) => {
    const reply = await put('refused', changes);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.body.detail).toMatch(detail);
    expect((await step('refused', 'notify')).status).toBe(404);
  });

  it("does not tell another's listing from one that does not exist", async () => {
    await put('mine');
    expect((await put('mine', {}, asOtherProvider)).body.code).toBe('not-found');
    expect((await step('mine', 'notify', {}, asOtherProvider)).body.code).toBe('not-found');
  });

  it('is for providers', async () => {
    expect((await put('theirs', {}, { as: 'sk_sandbox_authority' })).body.code).toBe('credential.invalid');
    expect((await step('mine', 'notify', {}, { as: null })).body.code).toBe('credential.missing');
  });

  it('notes who took each step and when (D6)', async () => {
    await after('noted', ['notify', 'decide']);
    const rows = await platform.context.db
      .selectFrom('listing_steps')
      .where('listing_id', '=', 'noted')
      .orderBy('position')
      .select(['type', 'organization_id', 'operator'])
      .execute();
    const who = { organization_id: 'provider', operator: 'key_sandbox_provider' };
    expect(rows).toEqual(['supply', 'notify', 'decide'].map((type) => ({ type, ...who })));
  });
});
