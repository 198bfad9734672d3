import type { ObjectionOutput } from '@credit-check/domain/contract/objection';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOperator, asProviderUser, procedureCalls } from '../authority/testing/procedures.ts';
import { addOtherProvider, asOtherProvider, asProvider, penalty } from '../ingest/testing/supplied.ts';
import { openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object, handle } = procedureCalls(platform);
beforeAll(() => addOtherProvider(platform.context));
afterAll(() => platform.close());

type Page = { items: ObjectionOutput[]; nextCursor: string | null } & Partial<Problem>;
const list = async (from: object = asOperator, search = '') =>
  (await platform.get<Page>(`/v1/objections${search}`, from)).body;
const idsOf = ({ items }: Page) => items.map(({ objectionId }) => objectionId);

describe('GET /v1/objections', () => {
  it('starts with what is due first', async () => {
    const { items } = await list();
    expect(items.map(({ objectionId, due }) => [objectionId, due?.dueOn])).toEqual([
      ['obj_sandbox_two_lists', '2026-11-23'],
      ['obj_sandbox_objected', '2026-11-24'],
    ]);
  });

  it('shows a provider what is about its own entries, others and omissions not', async () => {
    const subject = { scheme: 'uscc', id: organizations.adverse };
    await platform.put('/v1/records/others', { ...penalty, subject }, asOtherProvider);
    const { objectionId } = (await object({ target: { type: 'record', id: 'others' } })).body;
    const omission = (await object({ target: { type: 'omission' } })).body.objectionId;
    expect(idsOf(await list(asOtherProvider))).toEqual([objectionId]);
    for (const from of [asProvider, asProviderUser]) {
      expect(idsOf(await list(from))).toEqual(['obj_sandbox_two_lists', 'obj_sandbox_objected']);
    }
    expect(idsOf(await list())).toEqual(expect.arrayContaining([objectionId, omission]));
  });

  it('masks who objects where it is a person (D4)', async () => {
    const target = { type: 'record', id: 'rec_sandbox_consented_1' };
    await object({ target }, { as: persons.consented });
    const text = JSON.stringify(await list());
    expect(text).toContain('"id":"990**************7"');
    expect(text).not.toContain(persons.consented);
    expect(text).not.toContain('沙盒甲');
  });

  it('goes on from page to page, decided ones last, and narrows', async () => {
    await handle('obj_sandbox_two_lists', 'dismiss');
    const whole = idsOf(await list());
    expect(whole.at(-1)).toBe('obj_sandbox_two_lists');
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page = await list(asOperator, `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    expect(idsOf(await list(asOperator, '?state=decided'))).toEqual(['obj_sandbox_two_lists']);
    expect(idsOf(await list(asOperator, '?state=open'))).toEqual(whole.slice(0, -1));
  });

  it('is for desks alone', async () => {
    for (const as of ['sk_sandbox_agency', 'sk_sandbox_authority', 'duty@authority', organizations.adverse]) {
      expect((await list({ as })).code, as).toBe('credential.invalid');
    }
  });
});
