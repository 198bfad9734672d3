import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CreditBadge } from './credit-badge.ts';
import { expectAccessible } from './testing/accessibility.ts';
import { part, settledBadge, subjects } from './testing/badges.ts';

/** What the card stands in, while it is open. */
function popover(badge: CreditBadge): HTMLElement | null {
  return badge.shadowRoot!.querySelector<HTMLElement>('[role="dialog"]');
}

test('a ready badge opens its card with the keyboard, Escape closes it, and focus returns', async () => {
  const badge = await settledBadge({ subject: subjects.severe });
  expect(popover(badge)).toBeNull();
  const button = part(badge, 'badge')!;
  expect(button.ariaExpanded).toBe('false');
  button.focus();
  await userEvent.keyboard('{Enter}');
  await badge.updateComplete;
  expect(popover(badge)!.matches(':popover-open')).toBe(true);
  expect(button.ariaExpanded).toBe('true');
  expect(part(badge, 'record')!.textContent).toContain(badge.answer!.severeListings[0]!.listName);
  await expectAccessible(badge);

  await userEvent.keyboard('{Tab}');
  expect(popover(badge)!.contains(badge.shadowRoot!.activeElement)).toBe(true);
  const toggled = new Promise((resolve) => popover(badge)!.addEventListener('toggle', resolve, { once: true }));
  await userEvent.keyboard('{Escape}');
  await toggled;
  await badge.updateComplete;
  expect(popover(badge)).toBeNull();
  expect(button.ariaExpanded).toBe('false');
  expect(badge.shadowRoot!.activeElement).toBe(button);
});

test.each<[what: string, change: (badge: CreditBadge) => void]>([
  ['moved', (badge) => document.body.appendChild(document.createElement('div')).append(badge)],
  [
    'made a card and a badge again',
    (badge) => ['card', 'inline'].map((variant) => badge.setAttribute('variant', variant)),
  ],
])('%s while its card is open, a badge says that it is closed, and opens it again', async (_, change) => {
  const badge = await settledBadge({ subject: subjects.clear });
  part(badge, 'badge')!.click();
  await badge.updateComplete;
  change(badge);
  await badge.updateComplete;
  expect(popover(badge)).toBeNull();
  const button = part(badge, 'badge')!;
  expect(button.ariaExpanded).toBe('false');
  button.click();
  expect(popover(badge)!.matches(':popover-open')).toBe(true);
});

test('the card closes by its own button', async () => {
  const badge = await settledBadge({ subject: subjects.clear });
  part(badge, 'badge')!.click();
  await badge.updateComplete;
  badge.shadowRoot!.querySelector<HTMLElement>('.close')!.click();
  expect(popover(badge)!.matches(':popover-open')).toBe(false);
});

test('the open card lies within the window', async () => {
  const badge = await settledBadge({ subject: subjects.severe });
  badge.style.cssText = 'position: fixed; inset-block-end: 0; inset-inline-end: 0';
  part(badge, 'badge')!.click();
  await badge.updateComplete;
  const { left, top, right, bottom } = popover(badge)!.getBoundingClientRect();
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(document.documentElement.clientWidth);
  expect(bottom).toBeLessThanOrEqual(window.innerHeight);
});

test('without popovers the card opens and closes all the same', async () => {
  const native = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
  Reflect.deleteProperty(HTMLElement.prototype, 'popover');
  try {
    const badge = await settledBadge({ subject: subjects.adverse });
    const button = part(badge, 'badge')!;
    button.focus();
    await userEvent.keyboard('{Enter}');
    await badge.updateComplete;
    expect(popover(badge)).not.toBeNull();
    expect(part(badge, 'record')).not.toBeNull();
    await userEvent.keyboard('{Tab}{Escape}');
    await badge.updateComplete;
    expect(popover(badge)).toBeNull();
    expect(badge.shadowRoot!.activeElement).toBe(button);
  } finally {
    Object.defineProperty(HTMLElement.prototype, 'popover', native);
  }
});
