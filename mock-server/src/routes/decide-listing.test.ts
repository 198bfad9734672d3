import { afterAll, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { newcomer } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step, after } = listingCalls(platform);
afterAll(() => platform.close());

it('a decided listing is to be served in time and shown to nobody before (L2: GX49)', async () => {
  await after('a', ['notify']);
  const { body } = await step('a', 'decide', { documentNumber: '沙应急严〔2026〕2号', decidedOn: '2026-11-21' });
  expect(body).toMatchObject({ phase: 'decided', deadlines: [{ kind: 'service', dueOn: '2026-11-28', rule: 'GX49' }] });
  expect((await platform.ask(about(newcomer.id))).body.status).toBe('subject-not-found');
});

it.each([
  ['before notice', [], {}, 'conflict'],
  ['dated after today', ['notify'], { decidedOn: '2026-11-22' }, 'conflict'],
  ['with a measure on no list (L3)', ['notify'], { measures: [{ code: 'GX99' }] }, 'measure.not-listed'],
])('is refused %s', async (name, steps, content, code) => {
  const id = name.replaceAll(/\W/g, '-');
  await after(id, steps);
  expect((await step(id, 'decide', content)).body.code).toBe(code);
});

it('waits for the time in which the subject may object', async () => {
  const timeLimits = { legalBasis: '示例办法第九条', objection: { days: 3, unit: 'working-days' } };
  await after('waiting', ['notify'], { timeLimits });
  expect((await step('waiting', 'decide')).body.code).toBe('conflict');
  await platform.setClock('2026-11-26T10:00:00+08:00');
  expect((await step('waiting', 'decide')).body.phase).toBe('decided');
});
