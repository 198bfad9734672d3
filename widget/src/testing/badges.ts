/** What the element's tests share: badges on the page, events, the sandbox's clock. */
import type { ProvidedContext } from 'vitest';
import { afterEach, beforeEach, inject } from 'vitest';
import { commands } from 'vitest/browser';
import '../define.ts';
import type { CreditBadge } from '../credit-badge.ts';
import type { CreditBadgeEventMap } from '../credit-badge-events.ts';

export const platform: ProvidedContext['platform'] = inject('platform');

/** Organisations of the sandbox: contract §3. */
export const subjects = {
  clear: '91990000MAT0000183',
  adverse: '91990000MAT000026X',
  severe: '91990000MAT000034Q',
  objected: '91990000MAT000042K',
  ending: '91990000MAT000069B',
  slow: '91990000MAT000165L',
  unavailable: '91990000MAT000173F',
  rateLimited: '91990000MAT000181A',
  twoLists: '91990000MAT000149Y',
  unknown: '91990000MAT099994Q',
} as const;

const common = { platform, 'publishable-key': 'pk_sandbox_demo', purpose: 'supplier-directory', load: 'eager' };

/** A badge that is not on the page yet. `null` leaves an attribute out. */
export function createBadge(attributes: Readonly<Record<string, string | null>> = {}): CreditBadge {
  const badge = document.createElement('credit-badge');
  for (const [name, value] of Object.entries({ ...common, ...attributes })) {
    if (value !== null) badge.setAttribute(name, value);
  }
  return badge;
}

/** A badge on the page. */
export function addBadge(attributes: Readonly<Record<string, string | null>> = {}): CreditBadge {
  const badge = createBadge(attributes);
  document.body.append(badge);
  return badge;
}

/** A badge on the page that has its first answer or problem, drawn. */
export async function settledBadge(attributes: Readonly<Record<string, string | null>> = {}): Promise<CreditBadge> {
  const badge = createBadge(attributes);
  const settled = Promise.race([nextEvent(badge, 'credit-badge-ready'), nextEvent(badge, 'credit-badge-problem')]);
  document.body.append(badge);
  await settled;
  await badge.updateComplete;
  return badge;
}

export function nextEvent<T extends keyof CreditBadgeEventMap>(
  target: EventTarget,
  type: T,
): Promise<CreditBadgeEventMap[T]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as CreditBadgeEventMap[T]), { once: true });
  });
}

/** The words a person sees, without the room that is kept for others and the sandbox's mark. */
export function shownText(badge: CreditBadge): string {
  const shown = badge.shadowRoot!.querySelector<HTMLElement>('.card, .line')!.cloneNode(true) as HTMLElement;
  for (const mark of shown.querySelectorAll('.sandbox')) mark.remove();
  return shown.textContent.replaceAll(/\s+/g, ' ').trim();
}

export function part(badge: CreditBadge, name: string): HTMLElement | null {
  return badge.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
}

export async function setClock(now: string): Promise<void> {
  await commands.sandbox('PUT', 'clock', { now });
}

beforeEach(() => {
  document.documentElement.lang = 'zh-CN';
});

afterEach(async () => {
  document.body.replaceChildren();
  await commands.sandbox('POST', 'reset');
});

declare module 'vitest/browser' {
  interface BrowserCommands {
    sandbox: (method: 'PUT' | 'POST', path: string, body?: unknown) => Promise<number>;
    /** `as`: a secret key, or whom to sign in as. */
    call: (as: string, method: 'PUT' | 'POST', path: string, body: unknown) => Promise<Record<string, string>>;
  }
}
