import type { ListingCaseOutput } from '@credit-check/domain/contract/listing-output';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, describe, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { after } = listingCalls(platform);
afterAll(() => platform.close());

const ofClear = { subject: { scheme: 'uscc', id: organizations.clear } };
const exit = (listingId: string, from: object = { as: organizations.severe }, more: object = {}) =>
  platform.post<ListingCaseOutput & Problem>('/v1/self/exits', { listingId, ...more }, from);

describe('POST /v1/self/exits (L5: GX51)', () => {
  it('is answered within seven working days; the subject stays on the list until then', async () => {
    const { status, body } = await exit('lst_sandbox_severe', undefined, {
      ground: 'credit-repaired',
      statement: '已满一年',
    });
    expect([status, body]).toEqual([
      201,
      {
        id: 'lst_sandbox_severe',
        phase: 'listed',
        steps: [{ type: 'request-exit', by: 'subject', at: expect.stringMatching(/^2026-11-21T10:/) }],
        deadlines: [
          {
            kind: 'exit-answer',
            target: { type: 'listing', id: 'lst_sandbox_severe' },
            dueOn: '2026-12-01',
            overdue: false,
            provisional: false,
            rule: 'GX51',
          },
        ],
      },
    ]);
  });

  it('asked again, it runs from the first time', async () => {
    await platform.setClock('2026-11-25T10:00:00+08:00');
    expect((await exit('lst_sandbox_severe')).body.deadlines[0]?.dueOn).toBe('2026-12-01');
  });

  it('others’ lists are not told from none, and only who is on a list leaves it', async () => {
    const others = await exit('lst_sandbox_two_1');
    const unknown = await exit('nothing');
    expect([others.status, others.body.detail]).toEqual([404, unknown.body.detail]);
    await after('drafted', [], ofClear);
    expect((await exit('drafted', { as: organizations.clear })).status).toBe(404);
    await after('notified', ['notify'], ofClear);
    expect((await exit('notified', { as: organizations.clear })).body.code).toBe('conflict');
  });

  it('nobody asks for another', async () => {
    for (const as of ['sk_sandbox_provider', 'sk_sandbox_operator']) {
      expect((await exit('lst_sandbox_severe', { as })).body.code).toBe('credential.invalid');
    }
    expect((await exit('lst_sandbox_severe', undefined, { ground: 'please' })).body.code).toBe('request.malformed');
  });
});
