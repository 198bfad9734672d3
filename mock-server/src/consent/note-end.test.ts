import { afterAll, expect, it } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';
import { findConsents } from '../store/consents.ts';
import { noteEnd } from './note-end.ts';
import { consentSteps } from './testing-consents.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());
const steps = consentSteps(platform);

async function usedUp() {
  const id = await steps.granted({ maxUses: 1 });
  await steps.ask(id);
  return (await findConsents(platform.context.db, [id])).get(id)!;
}

const receiptsOf = async (id: string) => (await steps.detail(id)).body.receipts.map(({ state }) => state);

it('what has ended by itself is noted once, however many look', async () => {
  const consent = await usedUp();
  await Promise.all([noteEnd(platform.context, consent), noteEnd(platform.context, consent)]);
  expect(await receiptsOf(consent.id)).toEqual(['requested', 'granted', 'used-up']);
});

it('what was withdrawn meanwhile has no receipt after it that says what it covers (D3)', async () => {
  const consent = await usedUp();
  await steps.step(consent.id, 'withdraw');
  await noteEnd(platform.context, consent);
  expect(await receiptsOf(consent.id)).toEqual(['requested', 'granted', 'withdrawn']);
});
