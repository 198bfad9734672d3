/** What stands on a page under an organisation's consent leaves it with the consent, also once its session is over (D3). */
import { afterEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { CreditBadge } from './credit-badge.ts';
import { nextEvent, settledBadge, shownText, subjects } from './testing/badges.ts';

const { adverse } = subjects;
const subject = { scheme: 'uscc', id: adverse };
const purpose = { code: 'contract-award', reference: 'HT-7' };
const consentSteps = '/v1/self/consents';

afterEach(() => void vi.restoreAllMocks());

async function grantedConsent(): Promise<string> {
  const asked = { subject, purpose, categories: ['administrative-penalties', 'severe-lists', 'other-adverse'] };
  const bounds = { expiresAt: '2026-12-01T00:00:00+08:00', maxUses: 9 };
  const { consentId } = await commands.call('sk_sandbox_employer', 'POST', '/v1/consents', { ...asked, ...bounds });
  await commands.call(adverse, 'POST', `${consentSteps}/${consentId}/grant`, {});
  return consentId!;
}

const withdraw = (consentId: string) => commands.call(adverse, 'POST', `${consentSteps}/${consentId}/withdraw`, {});

async function mint(consentId: string, ttlSeconds = 900): Promise<string> {
  const { origin } = location;
  const request = { origin, subjects: [subject], basis: 'authorized', purpose, consentId, ttlSeconds };
  return (await commands.call('sk_sandbox_employer', 'POST', '/v1/embed-sessions', request)).session!;
}

const settledUnder = (session: string): Promise<CreditBadge> =>
  settledBadge({ subject: adverse, 'publishable-key': null, purpose: null, session });

/** The page is looked at again: only then does a test not have to wait for the platform's next sign of life. */
function lookAgain(): void {
  for (const visibilityState of ['hidden', 'visible'] as const) {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibilityState);
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

/** HTTP status of each stream of changes from now on, in the order they are answered. */
function followStreams(): number[] {
  const statuses: number[] = [];
  const { fetch } = window;
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const response = await fetch(input, init);
    if ((input as Request).url.endsWith('/v1/changes')) statuses.push(response.status);
    return response;
  });
  return statuses;
}

test('a withdrawal takes the answer from the page within a second', async () => {
  const consentId = await grantedConsent();
  const streams = followStreams();
  const badge = await settledUnder(await mint(consentId));
  expect([badge.state, badge.answer!.basis]).toEqual(['ready', 'authorized']);
  await vi.waitFor(() => expect(streams).toEqual([200]));
  const problem = nextEvent(badge, 'credit-badge-problem');
  await withdraw(consentId);
  const withdrawnAt = performance.now();
  expect((await problem).detail.code).toBe('consent.withdrawn');
  await badge.updateComplete;
  expect(performance.now() - withdrawnAt).toBeLessThan(1000);
  expect([badge.state, badge.answer]).toEqual(['refused', undefined]);
  expect(shownText(badge)).not.toContain('失信信息');
});

test('once the session is over and no other follows, it is out of date: no withdrawal would be heard of', async () => {
  const badge = await settledUnder(await mint(await grantedConsent(), 3));
  await nextEvent(badge, 'credit-badge-session-expired');
  expect(badge.state).toBe('ready');
  const changed = nextEvent(badge, 'credit-badge-changed');
  lookAgain();
  await changed;
  expect([badge.state, badge.answer]).toEqual(['stale', undefined]);
});

test('by a newer session, given to one of them, all badges hear of a withdrawal, also after the older one was refused', async () => {
  const consentId = await grantedConsent();
  const older = await mint(consentId, 3);
  const badges = await Promise.all([settledUnder(older), settledUnder(older)]);
  await Promise.all(badges.map((badge) => nextEvent(badge, 'credit-badge-session-expired')));
  const streams = followStreams();
  lookAgain();
  await vi.waitFor(() => expect(streams).toEqual([401]));
  badges[0]!.session = await mint(consentId);
  await vi.waitFor(() => expect(streams).toEqual([401, 200]));
  expect(badges.map(({ state }) => state)).toEqual(['ready', 'ready']);
  const problems = badges.map((badge) => nextEvent(badge, 'credit-badge-problem'));
  await withdraw(consentId);
  const withdrawnAt = performance.now();
  await Promise.all(problems);
  expect(performance.now() - withdrawnAt).toBeLessThan(1000);
  expect(badges.map(({ state }) => state)).toEqual(['refused', 'refused']);
});
