import { expect, test, vi } from 'vitest';
import type { CreditBadge } from './credit-badge.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { nextEvent, part, settledBadge, shownText, subjects } from './testing/badges.ts';

const UNREACHABLE = 'http://127.0.0.1:1';

/** Of a person, as the platform would mint it; signed by nobody. */
function sessionFor(origin: string): string {
  const purpose = { code: 'hiring' };
  const claims = { jti: 'ems_none', origin, basis: 'authorized', purpose, about: 'x', iat: 1, exp: 901, frame: true };
  return `e30.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.sig`;
}

test.each([
  ['a key the platform does not know', { 'publishable-key': 'pk_unknown' }, 'refused', 'credential.invalid'],
  ['a platform that is not there', { platform: UNREACHABLE }, 'unavailable', 'platform.unavailable'],
  ['an address that is no platform', { platform: location.origin }, 'unavailable', 'platform.unavailable'],
  ['a purpose the key is not for', { purpose: 'hiring' }, 'invalid', 'purpose.invalid'],
])('%s: neither status nor answer, and never as "no record"', async (_case, attributes, state, code) => {
  const heard = nextEvent(document.body, 'credit-badge-problem');
  const badge = await settledBadge({ subject: subjects.clear, ...attributes });
  expect((await heard).detail).toMatchObject({ code, status: undefined });
  await expectProblem(badge, state);
});

test('what the platform cannot answer about costs the other badges of the batch nothing', async () => {
  const badges = [subjects.unavailable, subjects.rateLimited, subjects.clear].map((subject) =>
    settledBadge({ subject }),
  );
  const [unavailable, rateLimited, clear] = await Promise.all(badges);
  await expectProblem(unavailable!, 'unavailable');
  await expectProblem(rateLimited!, 'unavailable');
  expect(clear!.state).toBe('ready');
});

async function expectProblem(badge: CreditBadge, state: string): Promise<void> {
  expect(badge.getAttribute('state')).toBe(state);
  expect(badge.hasAttribute('status')).toBe(false);
  expect(badge.answer).toBeUndefined();
  expect(shownText(badge)).not.toContain('失信信息');
  await expectAccessible(badge);
  badge.variant = 'card';
  await badge.updateComplete;
  expect(badge.shadowRoot!.querySelector('.hint')!.textContent).not.toBe('');
  await expectAccessible(badge);
}

test.each([
  ['no credential', { 'publishable-key': null }, 'refused', 'credential.missing'],
  ['a secret key', { 'publishable-key': 'sk_sandbox_agency' }, 'refused', 'credential.secret-in-browser'],
  ['a subject that is no code', { subject: '12345' }, 'invalid', 'subject.malformed'],
  ['no purpose', { purpose: null }, 'invalid', 'purpose.invalid'],
  ['a purpose that needs a note', { purpose: 'other' }, 'invalid', 'purpose.invalid'],
  [
    'a person’s session for another site',
    { session: sessionFor('https://other.example') },
    'refused',
    'origin.not-allowed',
  ],
  ['a platform that is no web address', { platform: 'javascript:alert(1)' }, 'invalid', 'request.malformed'],
])('%s is refused on the page, and nothing is sent', async (_case, attributes, state, code) => {
  const fetched = vi.spyOn(window, 'fetch');
  const heard = nextEvent(document.body, 'credit-badge-problem');
  const badge = await settledBadge({ subject: subjects.clear, ...attributes });
  expect(badge.state).toBe(state);
  expect((await heard).detail).toEqual({ queryId: undefined, status: undefined, code });
  expect(fetched).not.toHaveBeenCalled();
});

test('a press on an unavailable badge asks again', async () => {
  const badge = await settledBadge({ subject: subjects.clear, platform: UNREACHABLE });
  expect(shownText(badge)).toBe('暂时无法查询，重试');
  const asked = nextEvent(badge, 'credit-badge-changed');
  part(badge, 'badge')!.click();
  await asked;
  expect(badge.state).toBe('loading');
});
