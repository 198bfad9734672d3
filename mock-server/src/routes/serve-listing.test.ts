import { computeResidentCheckCharacter } from '@credit-check/domain/identifiers/resident-id';
import { afterAll, afterEach, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import { newcomer } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { step, after } = listingCalls(platform);
afterEach(() => platform.setClock('2026-11-21T10:00:00+08:00'));
afterAll(() => platform.close());

const subjectOf = (n: number) => ({ scheme: 'uscc', id: `91990000MA99999${n}0A`, name: `沙盒列入${n}有限公司` });
const ask = (subject: { id: string }) => platform.ask(about(subject.id));
const askPerson = (id: string) =>
  platform.ask(
    {
      subject: { scheme: 'resident-id', id },
      basis: 'ex-officio',
      purpose: { code: 'supervision' },
      duty: { matter: '沙督〔2026〕1号', legalBasis: '示例' },
    },
    { as: 'sk_sandbox_authority' },
  );

it('a listing is disclosed from its service on, with its measures as decided (L2, L3)', async () => {
  await after('a', ['notify', 'decide']);
  expect((await ask(newcomer)).body.status).toBe('subject-not-found');
  expect((await step('a', 'serve', { method: 'handed-over' })).body).toMatchObject({ phase: 'listed', deadlines: [] });
  expect((await ask(newcomer)).body).toMatchObject({
    status: 'severe-list',
    subject: { name: newcomer.name },
    severeListings: [
      { id: 'a', disclosure: { endsAt: null }, measures: [{ code: 'GX42-2', method: '每季度检查一次' }] },
    ],
  });
});

it('a listing and a measure with a term of their own end by themselves (GX51(1))', async () => {
  const subject = subjectOf(1);
  const measures = [{ code: 'GX42-2', endsOn: '2026-12-01' }, { code: 'GX42-6' }];
  await after('b', ['notify', 'decide', 'serve'], { subject, measures, endsOn: '2026-12-31' });
  const codes = async () => (await ask(subject)).body.severeListings[0]?.measures.map(({ code }) => code);
  expect(await codes()).toEqual(['GX42-2', 'GX42-6']);
  await platform.setClock('2026-12-02T00:00:00+08:00');
  expect(await codes()).toEqual(['GX42-6']);
  await platform.setClock('2027-01-01T00:00:00+08:00');
  expect((await ask(subject)).body.status).toBe('no-adverse-records');
});

it('who is held responsible gets a note in the personal file, never on the organisation’s answer (L4)', async () => {
  const subject = subjectOf(2);
  const person = `99000019850505001${computeResidentCheckCharacter('99000019850505001')}`;
  const responsible = [{ subject: { scheme: 'resident-id', id: person, name: '沙小责' }, role: '法定代表人' }];
  await after('c', ['notify', 'decide'], { subject, responsible });
  expect((await askPerson(person)).body.status).toBe('subject-not-found');
  await step('c', 'serve');
  expect((await askPerson(person)).body.records).toMatchObject([
    { id: 'c-responsible', annotations: [{ kind: 'responsible-person' }] },
  ]);
  expect(JSON.stringify((await ask(subject)).body)).not.toContain('法定代表人');
});

it('follows the decision, once; by electronic means with the confirmation the subject signed (GX49)', async () => {
  await after('d', ['notify'], { subject: subjectOf(3) });
  expect((await step('d', 'serve')).body.code).toBe('conflict');
  await step('d', 'decide');
  expect((await step('d', 'serve', { method: 'electronic' })).body.code).toBe('listing.incomplete');
  await step('d', 'serve', { method: 'electronic', confirmation: '送达地址确认书1号' });
  expect((await step('d', 'serve')).body.code).toBe('conflict');
});
