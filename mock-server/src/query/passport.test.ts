/** A passport does not tell the day of birth: whether its holder is of age is only known from the file (S3). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from './testing/test-platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
  for (const [id, bornOn] of [
    ['SANDBOX01', '1990-01-01'],
    ['SANDBOX02', '2012-01-01'],
    ['SANDBOX03', undefined],
  ]) {
    const facts = { scheme: 'passport', id, kind: 'person', name: '沙小盒', jurisdiction: 'guangxi', bornOn };
    await platform.context.db
      .insertInto('subjects')
      .values({ key: `passport:${id}`, facts: JSON.stringify({ ...facts, hidesPositiveRecords: false }) })
      .execute();
  }
});
afterAll(() => platform.close());

const ask = (id: string) =>
  platform.ask(
    {
      subject: { scheme: 'passport', id },
      basis: 'ex-officio',
      purpose: { code: 'supervision' },
      duty: { matter: '沙盒〔2026〕1号', legalBasis: '沙盒条例第一条' },
    },
    { as: 'sk_sandbox_authority' },
  );

test('a holder of age is disclosed, masked', async () => {
  const { body } = await ask('sandbox01');
  expect(body).toMatchObject({ status: 'no-adverse-records', subject: { id: '*******01', name: '沙**' } });
});

test.each(['SANDBOX02', 'SANDBOX03'])('a minor, and one whose day of birth is not known, are not: %s', async (id) => {
  const { body } = await ask(id);
  expect(body.code).toBe('subject.not-disclosable');
  expect(body.queryId).toMatch(/^qry_/);
});

test('a holder the platform does not know is not found', async () => {
  expect((await ask('SANDBOX04')).body.status).toBe('subject-not-found');
});
