/** What happens on the platform is seen on the page, without a reload and without a press. */
import { afterEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { addBadge, nextEvent, part, settledBadge, shownText, subjects } from './testing/badges.ts';

const { adverse } = subjects;
afterEach(() => void vi.restoreAllMocks());

/** The subject objects to one of its records, and the operator takes it in hand. */
async function acceptObjection(): Promise<void> {
  const target = { type: 'record', id: 'rec_sandbox_adverse_1' };
  const objection = { target, ground: 'error-or-omission', statement: '示例异议' };
  const { objectionId } = await commands.call(adverse, 'POST', '/v1/self/objections', objection);
  await commands.call('sk_sandbox_operator', 'POST', `/v1/objections/${objectionId}/accept`, {});
}

const revoke = () =>
  commands.call('sk_sandbox_provider', 'POST', '/v1/records/rec_sandbox_adverse_1/revoke', { reason: '示例撤销' });

/** Requests of the page from now on. */
function followRequests(): { readonly to: (path: string) => Request[] } {
  const fetched = vi.spyOn(window, 'fetch');
  const requests = () => fetched.mock.calls.map(([request]) => request as Request);
  return { to: (path) => requests().filter(({ url }) => url.endsWith(path)) };
}

function showPage(visibilityState: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibilityState);
  document.dispatchEvent(new Event('visibilitychange'));
}

test('an objection accepted on the platform stands beside the record within a second', async () => {
  const badge = await settledBadge({ subject: adverse, variant: 'card' });
  const { queryId } = badge.answer!;
  expect(shownText(badge)).not.toContain('异议处理中');
  const changed = nextEvent(badge, 'credit-badge-changed');
  const again = nextEvent(badge, 'credit-badge-ready');
  await acceptObjection();
  const acceptedAt = performance.now();
  await changed;
  expect((await again).detail).toMatchObject({ status: 'adverse-records' });
  await badge.updateComplete;
  expect(performance.now() - acceptedAt).toBeLessThan(1000);
  expect(badge.answer!.queryId).not.toBe(queryId);
  expect(shownText(badge)).toContain('异议处理中');
  expect(part(badge, 'badge')!.parentElement!.ariaLive).toBe('polite');
});

test('a record that is revoked leaves the property and the page before the new answer is there', async () => {
  const badge = await settledBadge({ subject: adverse, variant: 'card' });
  const { title } = badge.answer!.records.find(({ id }) => id === 'rec_sandbox_adverse_1')!;
  const changed = nextEvent(badge, 'credit-badge-changed').then(() => badge.answer);
  const again = nextEvent(badge, 'credit-badge-ready');
  await revoke();
  expect(await changed).toBeUndefined();
  await again;
  await badge.updateComplete;
  expect(shownText(badge)).not.toContain(title);
});

test('all badges of a page are followed by one stream', async () => {
  const requests = followRequests();
  const badges = await Promise.all([adverse, subjects.clear, adverse].map((subject) => settledBadge({ subject })));
  await expect.poll(() => requests.to('/v1/changes').length).toBeGreaterThan(0);
  const again = Promise.all(
    badges.filter(({ subject }) => subject === adverse).map((badge) => nextEvent(badge, 'credit-badge-ready')),
  );
  await revoke();
  await again;
  const open = requests.to('/v1/changes').filter(({ signal }) => !signal.aborted);
  expect(open).toHaveLength(1);
});

test('what a public session has asked is followed on by the newer session that the page gives', async () => {
  const purpose = { code: 'contract-award', reference: 'HT-8' };
  const about = { origin: location.origin, subjects: [{ scheme: 'uscc', id: adverse }], basis: 'public', purpose };
  const mint = async (ttlSeconds: number) =>
    (await commands.call('sk_sandbox_agency', 'POST', '/v1/embed-sessions', { ...about, ttlSeconds })).session!;
  const session = await mint(3);
  const badge = await settledBadge({ subject: adverse, 'publishable-key': null, purpose: null, session });
  await nextEvent(badge, 'credit-badge-session-expired');
  badge.session = await mint(900);
  showPage('hidden');
  const requests = followRequests();
  showPage('visible');
  await expect.poll(() => requests.to('/v1/changes')).toHaveLength(1);
  const again = nextEvent(badge, 'credit-badge-ready');
  await revoke();
  await again;
  expect(badge.answer!.records.map(({ id }) => id)).not.toContain('rec_sandbox_adverse_1');
});

test('a page that nobody sees has no stream; when it shows, what came in between is heard', async () => {
  const requests = followRequests();
  const badge = await settledBadge({ subject: adverse, variant: 'card' });
  await expect.poll(() => requests.to('/v1/changes')).toHaveLength(1);
  showPage('hidden');
  expect(requests.to('/v1/changes')[0]!.signal.aborted).toBe(true);
  await acceptObjection();
  expect(badge.state).toBe('ready');
  const again = nextEvent(badge, 'credit-badge-ready');
  showPage('visible');
  await again;
  await badge.updateComplete;
  expect(shownText(badge)).toContain('异议处理中');
});

test('a badge that leaves the page is followed no more', async () => {
  const requests = followRequests();
  const badge = await settledBadge({ subject: adverse });
  await expect.poll(() => requests.to('/v1/changes')).toHaveLength(1);
  badge.remove();
  await expect.poll(() => requests.to('/v1/changes')[0]!.signal.aborted).toBe(true);
});

test('cleared while it waits to ask anew, it asks no more', async () => {
  const badge = await settledBadge({ subject: adverse });
  const requests = followRequests();
  badge.addEventListener('credit-badge-changed', () => badge.clear(), { once: true });
  await revoke();
  await expect.poll(() => badge.state).toBe('idle');
  const other = addBadge({ subject: subjects.clear });
  await nextEvent(other, 'credit-badge-ready');
  expect(requests.to('/v1/queries')).toHaveLength(1);
});
