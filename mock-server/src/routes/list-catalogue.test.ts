import type { CatalogueItemOutput } from '@credit-check/domain/contract/catalogue-output';
import type { Problem } from '@credit-check/domain/contract/problems';
import { afterAll, expect, it } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

type Page = { items: CatalogueItemOutput[]; nextCursor: string | null } & Problem;
const get = (search = '') => platform.get<Page>(`/v1/catalogue${search}`, { as: null });

it('is open to anyone, with openness, periods, sharing scope, provider and article of each item (C1)', async () => {
  const { status, body } = await get('?jurisdiction=guangxi&limit=200');
  expect(status).toBe(200);
  expect(body.items.find(({ code }) => code === 'GX-P02')).toMatchObject({
    jurisdiction: 'guangxi',
    level: 'regional',
    name: '一般行政处罚信息',
    openness: 'public',
    nationalClass: 'general',
    article: 'GX20(1)',
  });
  expect(body.items.some(({ level }) => level === 'national')).toBe(true);
  expect(new Set(body.items.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['guangxi']));
});

it('page after page gives each row once', async () => {
  const all = (await get('?limit=200')).body.items;
  const rows: CatalogueItemOutput[] = [];
  for (let search = '?limit=7'; ; ) {
    const { body } = await get(search);
    rows.push(...body.items);
    if (body.nextCursor === null) break;
    search = `?limit=7&cursor=${body.nextCursor}`;
  }
  expect(rows).toEqual(all);
});

it('gives the edition in force on a day', async () => {
  const on = async (day: string) =>
    (await get(`?limit=200&on=${day}`)).body.items.map(({ inForceFrom }) => inForceFrom);
  expect((await on('2026-11-21')).every((from) => from <= '2026-11-21')).toBe(true);
  expect((await get('?on=2026-02-30')).body.code).toBe('request.malformed');
  expect((await get('?cursor=x')).body.code).toBe('request.malformed');
});
