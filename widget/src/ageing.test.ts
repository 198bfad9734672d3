import { expect, test, vi } from 'vitest';
import type { CreditBadge } from './credit-badge.ts';
import { createBadge, nextEvent, part, setClock, settledBadge, shownText, subjects } from './testing/badges.ts';

test('a record leaves the page and the property at its end, without a request, and the status follows', async () => {
  await setClock('2026-11-21T23:59:56+08:00');
  const badge = await settledBadge({ subject: subjects.ending, variant: 'card' });
  expect(badge.status).toBe('adverse-records');
  const title = badge.answer!.records[0]!.title;
  expect(shownText(badge)).toContain(title);

  const fetched = vi.spyOn(window, 'fetch');
  const { detail } = await nextEvent(badge, 'credit-badge-ended');
  await badge.updateComplete;
  expect(detail).toMatchObject({ queryId: badge.answer!.queryId, status: 'no-adverse-records' });
  expect(badge.getAttribute('status')).toBe('no-adverse-records');
  expect(badge.answer!.records).toEqual([]);
  expect(shownText(badge)).not.toContain(title);
  expect(badge.shadowRoot!.innerHTML).not.toContain(title);
  expect(shownText(badge)).toContain('查询期内无相关失信信息');
  expect(fetched).not.toHaveBeenCalled();
});

test('an answer past refreshBy is forgotten: stale, with a way to ask again', async () => {
  const badge = await settledBadge({ subject: subjects.adverse });
  const { refreshBy, asOf } = badge.answer!;
  vi.setSystemTime(Date.now() + Date.parse(refreshBy) - Date.parse(asOf));
  const changed = nextEvent(badge, 'credit-badge-changed');
  // What a browser tells a page that was asleep or hidden while its timers stood still.
  document.dispatchEvent(new Event('visibilitychange'));
  expect((await changed).detail.status).toBeUndefined();
  vi.useRealTimers();

  await badge.updateComplete;
  expect(badge.state).toBe('stale');
  expect(badge.hasAttribute('status')).toBe(false);
  expect(badge.answer).toBeUndefined();
  expect(shownText(badge)).toBe('结果已过时，重新查询');
  expect(part(badge, 'badge')!.parentElement!.ariaLive).toBe('polite');

  part(badge, 'badge')!.click();
  await nextEvent(badge, 'credit-badge-ready');
  expect(badge.status).toBe('adverse-records');
});

test('a thousand records that end at once are out of sight in the same task, whenever their badges are drawn anew', async () => {
  // Time for any machine to draw them, and less than an answer is current.
  await setClock('2026-11-21T23:50:00+08:00');
  const badges = Array.from({ length: 1000 }, () => createBadge({ subject: subjects.ending }));
  const ready = badges.map((badge) => nextEvent(badge, 'credit-badge-ready'));
  // The answers of two batches may know the hour a little differently: each badge is looked at when it is told of.
  const seenThen: EventTarget[] = [];
  const ended = badges.map((badge) => nextEvent(badge, 'credit-badge-ended'));
  document.body.addEventListener('credit-badge-ended', ({ target }) => {
    if (isSeen(target as CreditBadge)) seenThen.push(target!);
  });
  document.body.append(...badges);
  await Promise.all(ready);
  await Promise.all(badges.map((badge) => badge.updateComplete));
  expect(badges.filter(isSeen)).toHaveLength(1000);

  const { records, asOf } = badges[0]!.answer!;
  vi.setSystemTime(Date.now() + Date.parse(records[0]!.disclosure.endsAt!) - Date.parse(asOf));
  document.dispatchEvent(new Event('visibilitychange'));
  await Promise.all(ended);
  expect(seenThen).toEqual([]);
  vi.useRealTimers();
  await Promise.all(badges.map((badge) => badge.updateComplete));
  expect(badges.filter(isSeen)).toHaveLength(1000);
  expect(new Set(badges.map(shownText))).toEqual(new Set(['查询期内无相关失信信息']));
});

function isSeen(badge: CreditBadge): boolean {
  return getComputedStyle(badge.shadowRoot!.querySelector('.line')!).opacity === '1';
}
