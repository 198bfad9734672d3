import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentSteps } from '../../consent/testing-consents.ts';
import { openTestPlatform, persons, type TestPlatform } from '../../query/testing/test-platform.ts';
import { openPortalAs, type PortalUser } from '../testing/portal-user.ts';

const PATH = '/portal/share-codes';
let platform: TestPlatform;
let user: PortalUser;
beforeAll(async () => {
  platform = await openTestPlatform();
  user = await openPortalAs(platform, persons.noConsent);
});
afterAll(() => platform.close());

const form = {
  organization: '',
  purpose: 'hiring',
  reference: 'HR-7',
  note: '',
  category: 'severe-lists',
  days: '7',
  uses: '3',
};

test('a subject makes a code, shown this once, and an organisation redeems it', async () => {
  const text = await (await user.post(PATH, form)).text();
  const code = /data-share-code>([^<]+)</.exec(text)![1]!;
  const { status, body } = await consentSteps(platform).redeem(code);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    categories: ['severe-lists'],
    maxUses: 3,
    purpose: { code: 'hiring', reference: 'HR-7' },
  });
  expect(await (await user.get(PATH)).text()).not.toContain(code);
});

test('nothing is ticked; organisations that may not ask, and finances, are not offered', async () => {
  const text = await (await user.get(PATH)).text();
  expect(text).not.toContain('checked');
  expect(text).toContain('沙盒用人单位');
  expect(text).not.toContain('沙盒信用信息提供单位');
  expect(text).not.toContain('value="restricted-finance"');
});

test.each([
  ['no category', { category: '' }],
  ['no purpose', { purpose: '' }],
  ['another purpose without a note', { purpose: 'other' }],
  ['no end', { days: 'soon' }],
])('%s is shown again with what is missing', async (_, more) => {
  const response = await user.post(PATH, { ...form, ...more });
  expect(response.status).toBe(422);
  const text = await response.text();
  expect(text).toContain('role="alert"');
  expect(text).toContain('value="HR-7"');
});
