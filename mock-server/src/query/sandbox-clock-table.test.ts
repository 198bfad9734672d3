/** Contract §3 after the clock was moved: an end is computed when a record is read, never a flag somebody flips (P9). */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from './testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterEach(() => platform.setClock('2026-11-21T10:00:00+08:00'));
afterAll(() => platform.close());

test.each([
  ['ending, a minute before its end', organizations.ending, '2026-11-21T23:59:00+08:00', 'adverse-records'],
  ['ending, at its end', organizations.ending, '2026-11-22T00:00:00+08:00', 'no-adverse-records'],
  ['ended, before its end', '91990000MAT0000776', '2026-11-20T23:59:00+08:00', 'adverse-records'],
  ['continuing, before five years are over', '91990000MAT0000851', '2029-05-30T23:59:00+08:00', 'adverse-records'],
  ['continuing, five years on (GX27)', '91990000MAT0000851', '2029-05-31T00:00:00+08:00', 'no-adverse-records'],
])('%s', async (_, id, now, status) => {
  await platform.setClock(now);
  expect((await platform.ask(about(id))).body.status).toBe(status);
});

test('what an answer shows has left the same answer at its end, without a further query', async () => {
  const { body } = await platform.ask(about(organizations.ending));
  const endsAt = body.records[0]!.disclosure.endsAt!;
  expect(endsAt).toBe('2026-11-22T00:00:00+08:00');
  await platform.setClock(endsAt);
  expect((await platform.ask(about(organizations.ending))).body.records).toEqual([]);
});

test('every record of every subject is gone at the end it states', async () => {
  const ids = [organizations.adverse, '91990000MAT000042K', '91990000MAT000114C', '91990000MAT000157R'];
  for (const id of ids) {
    const { body } = await platform.ask(about(id));
    for (const entry of [...body.records, ...body.evaluations]) {
      const endsAt = entry.disclosure?.endsAt;
      if (endsAt == null) continue;
      await platform.setClock(endsAt);
      const later = await platform.ask(about(id));
      expect([...later.body.records, ...later.body.evaluations].map((left) => left.id)).not.toContain(entry.id);
      await platform.setClock('2026-11-21T10:00:00+08:00');
    }
  }
});

test('a consent ends with the law’s clock, and so does every answer under it', async () => {
  const request = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });
  const employer = { as: 'sk_sandbox_employer' };
  const { body } = await platform.ask(request, employer);
  const until = body.records.map(({ disclosure }) => disclosure.endsAt!);
  expect(until.every((endsAt) => endsAt <= '2027-01-31T09:00:00+08:00')).toBe(true);
  await platform.setClock('2027-01-31T09:00:00+08:00');
  expect((await platform.ask(request, employer)).body.code).toBe('consent.expired');
});

test('a minor is disclosed from the eighteenth birthday on (S3)', async () => {
  const request = { ...aboutPerson(persons.minor), basis: 'self', purpose: { code: 'self-review' } };
  const self = { as: persons.minor };
  expect((await platform.ask(request, self)).body.code).toBe('subject.not-disclosable');
  await platform.setClock('2030-01-01T00:00:00+08:00');
  expect((await platform.ask(request, self)).status).toBe(200);
});
