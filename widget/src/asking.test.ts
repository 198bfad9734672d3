import { afterEach, expect, test, vi } from 'vitest';
import { inTurn } from './page/in-turn.ts';
import {
  addBadge,
  createBadge,
  nextEvent,
  part,
  platform,
  settledBadge,
  shownText,
  subjects,
} from './testing/badges.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The questions that went to the platform. */
function requestsOf(fetched: { readonly mock: { readonly calls: readonly unknown[][] } }): Request[] {
  return fetched.mock.calls
    .map(([request]) => request as Request)
    .filter(({ url }) => url.startsWith(`${platform}/v1/queries`));
}

test('nothing is sent before the badge is in view', async () => {
  const fetched = vi.spyOn(window, 'fetch');
  const spacer = document.createElement('div');
  spacer.style.height = '300vh';
  const seen = addBadge({ subject: subjects.clear, load: null });
  document.body.append(spacer);
  const unseen = addBadge({ subject: subjects.adverse, load: null });
  await nextEvent(seen, 'credit-badge-ready');
  expect(unseen.state).toBe('idle');
  expect(requestsOf(fetched)).toHaveLength(1);

  unseen.scrollIntoView();
  await nextEvent(unseen, 'credit-badge-ready');
  expect(requestsOf(fetched)).toHaveLength(2);
});

test('of hundreds of badges those in view are asked about, however long the others wait to be drawn', async () => {
  // Each takes a slice, and frames are drawn in between.
  for (let i = 0; i < 5; i++) inTurn('draw', busy);
  const badges = Array.from({ length: 300 }, () => createBadge({ subject: subjects.clear, load: null }));
  document.body.append(...badges);
  await nextEvent(document.body, 'credit-badge-ready');
  const asked = badges.filter(({ state }) => state !== 'idle');
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.length).toBeLessThan(200);
});

function busy(): void {
  for (const end = performance.now() + 40; performance.now() < end; );
}

test('load="click" waits for the press, and focus stays on the badge', async () => {
  const fetched = vi.spyOn(window, 'fetch');
  const badge = addBadge({ subject: subjects.clear, load: 'click' });
  await badge.updateComplete;
  expect(shownText(badge)).toBe('查询信用信息');
  expect(requestsOf(fetched)).toHaveLength(0);

  part(badge, 'badge')!.focus();
  part(badge, 'badge')!.click();
  await nextEvent(badge, 'credit-badge-ready');
  await badge.updateComplete;
  expect(shownText(badge)).toBe('查询期内无相关失信信息');
  expect(badge.shadowRoot!.activeElement).toBe(part(badge, 'badge'));
});

test('badges that appear together travel in one request, which says their purpose and asks for the short receipt', async () => {
  const fetched = vi.spyOn(window, 'fetch');
  const badges = [subjects.clear, subjects.adverse, subjects.severe].map((subject) =>
    createBadge({ subject, reference: 'GXZC2026-G3-0001' }),
  );
  const ready = badges.map((badge) => nextEvent(badge, 'credit-badge-ready'));
  document.body.append(...badges);
  await Promise.all(ready);
  const requests = requestsOf(fetched);
  expect(requests.map(({ url }) => url)).toEqual([`${platform}/v1/queries/batch`]);
  expect(badges.map(({ answer }) => answer?.purpose)).toEqual(
    Array(3).fill({ code: 'supplier-directory', reference: 'GXZC2026-G3-0001' }),
  );
  expect(badges.map(({ answer }) => 'index' in answer!.receipt)).toEqual([true, true, true]);
});

test('another subject while loading: the older question is aborted and never answers', async () => {
  const fetched = vi.spyOn(window, 'fetch');
  const badge = addBadge({ subject: subjects.slow });
  await expect.poll(() => requestsOf(fetched)).toHaveLength(1);
  const subjectsShown: (string | undefined)[] = [];
  badge.addEventListener('credit-badge-ready', () => subjectsShown.push(badge.answer?.subject.id));

  badge.setAttribute('subject', subjects.adverse);
  expect(badge.state).toBe('idle');
  await nextEvent(badge, 'credit-badge-ready');
  expect(requestsOf(fetched)[0]!.signal.aborted).toBe(true);
  // Once a later slow answer is here, the first would be too.
  await settledBadge({ subject: subjects.slow });
  expect(subjectsShown).toEqual([subjects.adverse]);
});

test('an answer is dropped at once when the question changes', async () => {
  const badge = await settledBadge({ subject: subjects.adverse });
  badge.subject = subjects.clear;
  expect(badge.answer).toBeUndefined();
  expect(badge.hasAttribute('status')).toBe(false);
  await nextEvent(badge, 'credit-badge-ready');
  expect(badge.status).toBe('no-adverse-records');
});

test('clear() forgets and stays quiet; check() asks again', async () => {
  const badge = await settledBadge({ subject: subjects.adverse });
  const fetched = vi.spyOn(window, 'fetch');
  badge.clear();
  await badge.updateComplete;
  expect(badge.state).toBe('idle');
  expect(badge.answer).toBeUndefined();
  expect(requestsOf(fetched)).toHaveLength(0);
  await badge.check();
  expect(badge.status).toBe('adverse-records');
});
