import type { Consent } from '@credit-check/domain/contract/consent';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInFlight } from '../http/in-flight.ts';
import { authenticate } from '../query/authenticate.ts';
import { openTestPlatform, type TestPlatform } from '../query/testing/test-platform.ts';
import { logOnce } from './log-once.ts';
import { requestConsent } from './request-consent.ts';
import { agency, consentRequest, consentSteps } from './testing-consents.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const count = async () => (await platform.get<{ items: Consent[] }>('/v1/consents', agency)).body.items.length;

test('two servers asked the same at once make one consent and give it alike', async () => {
  const servers = [platform.context, { ...platform.context, inFlight: createInFlight() }];
  const body = consentRequest() as Parameters<typeof requestConsent>[2];
  const presented = { credential: 'sk_sandbox_agency', origin: undefined, requestId: 'test' };
  const querier = await authenticate(platform.context, presented, ['secret']);
  const once = { operationId: 'requestConsent', id: '', key: 'both', raw: body } as const;
  const [one, other] = await Promise.all(
    servers.map((server) =>
      logOnce(server, querier, once, (remember) => requestConsent(server, querier, body, remember)),
    ),
  );
  expect(other).toBe(one);
  expect(await count()).toBe(1);
});

test('a reset of the sandbox leaves its own consents and no other', async () => {
  await consentSteps(platform).granted();
  await platform.app.request('/sandbox/reset', { method: 'POST' });
  expect(await count()).toBe(0);
  expect(await platform.context.db.selectFrom('consent_receipts').selectAll().execute()).toEqual([]);
});
