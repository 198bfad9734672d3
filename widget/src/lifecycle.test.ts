import { expect, test, vi } from 'vitest';
import type { CreditBadge } from './credit-badge.ts';
import { addBadge, createBadge, nextEvent, platform, settledBadge, shownText, subjects } from './testing/badges.ts';

test('a badge that is moved keeps its answer and asks nothing', async () => {
  const badge = await settledBadge({ subject: subjects.adverse });
  const { answer } = badge;
  const fetched = vi.spyOn(window, 'fetch');
  const elsewhere = document.createElement('div');
  document.body.append(elsewhere);
  elsewhere.append(badge);
  await badge.updateComplete;
  expect(badge.answer).toBe(answer);
  expect(shownText(badge)).toBe('有失信信息 2 条');
  expect(fetched).not.toHaveBeenCalled();
});

async function addFrame(): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><html lang="en"><body></body></html>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

function outlineOf(badge: CreditBadge): string {
  const { defaultView } = badge.ownerDocument;
  return defaultView!.getComputedStyle(badge.shadowRoot!.querySelector('.badge')!).borderTopStyle;
}

test('a badge that is moved to another document looks as before there, and when it is back', async () => {
  const badge = await settledBadge({ subject: subjects.adverse });
  const { answer } = badge;
  const inner = await addFrame();
  inner.body.append(badge);
  await badge.updateComplete;
  expect(badge.answer).toBe(answer);
  expect(shownText(badge)).toContain('2 adverse records');
  expect(outlineOf(badge)).toBe('solid');
  document.body.append(badge);
  expect(outlineOf(badge)).toBe('solid');
});

test('a badge that is first drawn in another document is drawn there', async () => {
  const inner = await addFrame();
  const badge = createBadge({ subject: subjects.adverse });
  const ready = nextEvent(badge, 'credit-badge-ready');
  inner.body.append(badge);
  await ready;
  await badge.updateComplete;
  expect(outlineOf(badge)).toBe('solid');
});

test('where no sheet can be made, what stands inside the element stays to be seen', async () => {
  // In a document of its own, for which there is no sheet yet.
  const inner = await addFrame();
  Object.assign(inner.defaultView!, { CSSStyleSheet: undefined });
  const reported = vi.spyOn(window, 'reportError').mockImplementation(() => {});
  const badge = createBadge({ subject: subjects.adverse });
  badge.textContent = '信用信息';
  const ready = nextEvent(badge, 'credit-badge-ready');
  inner.body.append(badge);
  await ready;
  await expect.poll(() => reported).toHaveBeenCalled();
  expect(badge.shadowRoot).toBeNull();
  reported.mockRestore();
});

test('a badge that is removed aborts its question, forgets its answer, and starts anew when it comes back', async () => {
  const fetched = vi.spyOn(window, 'fetch');
  const badge = addBadge({ subject: subjects.slow });
  await expect.poll(() => fetched).toHaveBeenCalled();
  badge.remove();
  await Promise.resolve();
  expect((fetched.mock.calls[0]![0] as Request).signal.aborted).toBe(true);
  expect(badge.state).toBe('idle');

  badge.subject = subjects.adverse;
  document.body.append(badge);
  await nextEvent(badge, 'credit-badge-ready');
  badge.remove();
  await Promise.resolve();
  expect(badge.answer).toBeUndefined();
});

test('a clone starts fresh, whatever attributes were copied', async () => {
  const badge = await settledBadge({ subject: subjects.adverse });
  const clone = badge.cloneNode(true) as CreditBadge;
  expect(clone.hasAttribute('status')).toBe(false);
  const ready = nextEvent(clone, 'credit-badge-ready');
  document.body.append(clone);
  expect(clone.getAttribute('state')).toBe('idle');
  await ready;
  expect(clone.answer!.queryId).not.toBe(badge.answer!.queryId);
});

test('state and status cannot be written by the page', async () => {
  const badge = await settledBadge({ subject: subjects.adverse });
  badge.setAttribute('status', 'no-adverse-records');
  badge.setAttribute('state', 'refused');
  expect(badge.getAttribute('status')).toBe('adverse-records');
  expect(badge.getAttribute('state')).toBe('ready');
  badge.removeAttribute('state');
  expect(badge.getAttribute('state')).toBe('ready');
});

test('what a page wrote before it knew the element counts, and of what is read-only, nothing', async () => {
  // Of a document without elements of ours: upgraded when it comes to this page.
  const badge = document.implementation.createHTMLDocument().createElement('credit-badge');
  const subject = subjects.adverse;
  const question = {
    subject,
    platform,
    publishableKey: 'pk_sandbox_demo',
    purpose: 'supplier-directory',
    load: 'eager',
  };
  const claimed = { state: 'ready', status: 'no-adverse-records', answer: { status: 'no-adverse-records' } };
  Object.assign(badge, { ...question, ...claimed, variant: 'card' });
  const ready = nextEvent(badge, 'credit-badge-ready');
  document.body.append(badge);
  expect([badge.state, badge.getAttribute('status'), badge.answer]).toEqual(['idle', null, undefined]);
  await ready;
  expect(badge.answer!.status).toBe('adverse-records');
  expect(badge.getAttribute('variant')).toBe('card');
  badge.variant = 'inline';
  await badge.updateComplete;
  expect(badge.shadowRoot!.querySelector('.card')).toBeNull();
});

test('a listener may clear the badge while it hears of the answer', async () => {
  const badge = addBadge({ subject: subjects.adverse });
  const told: string[] = [];
  badge.addEventListener('credit-badge-ready', () => told.push('ready'));
  badge.addEventListener('credit-badge-changed', () => {
    if (badge.state === 'ready') badge.clear();
  });
  await badge.check();
  expect(badge.state).toBe('idle');
  expect(told).toEqual([]);
});

test('registering twice is harmless', async () => {
  const before = customElements.get('credit-badge');
  // @ts-expect-error the compiler knows no file of that name: a second copy of the module, as two scripts on one page make
  await import('./define.ts?second');
  expect(customElements.get('credit-badge')).toBe(before);
});

test('importing the package registers nothing', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow as unknown as typeof globalThis;
  const url = new URL('./index.ts', import.meta.url).href;
  const done = new Promise((resolve) => Object.assign(inner, { done: resolve }));
  const script = inner.document.createElement('script');
  script.type = 'module';
  script.textContent = `import '${url}'; done();`;
  inner.document.head.append(script);
  await done;
  expect(inner.customElements.get('credit-badge')).toBeUndefined();
});

test('the platform asked by default is the one the script came from', async () => {
  const { CreditBadge } = await import('./credit-badge.ts');
  expect(CreditBadge.defaultPlatform).toBe(location.origin);
  CreditBadge.defaultPlatform = platform;
  const badge = await settledBadge({ subject: subjects.clear, platform: null });
  CreditBadge.defaultPlatform = location.origin;
  expect(badge.state).toBe('ready');
});
