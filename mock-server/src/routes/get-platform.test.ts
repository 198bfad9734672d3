import { platformSchema } from '@credit-check/domain/contract/platform';
import { parseVerifierKey } from '@credit-check/domain/receipt/note-key';
import { afterAll, expect, test } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

test('says who it is, by which rules it discloses and which key its log is signed with', async () => {
  const response = await platform.app.request('/.well-known/credit-platform');
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const body = platformSchema.parse(await response.json());
  expect(body).toMatchObject({ sandbox: true, limits: { batchItemsMax: 100, pageItemsMax: 200 } });
  expect(body.jurisdictions.map(({ id }) => id)).toEqual(['guangxi', 'bingtuan']);
  expect(body.policyVersions).toContain('GX@2023-05-01');
  expect(body.now).toMatch(/^2026-11-21T10:00:/);
  expect(parseVerifierKey(body.vkeys[0]!)?.name).toBe(body.origin);
});
