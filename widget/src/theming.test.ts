import { expect, test } from 'vitest';
import description from '../custom-elements.json';
import { CreditBadge } from './credit-badge.ts';
import { hostStyles } from './credit-badge-styles.ts';
import { part, settledBadge, subjects } from './testing/badges.ts';
import { badgeStyles } from './view/badge-styles.ts';
import { cardStyles } from './view/card-styles.ts';

const element = description.modules[0]!.declarations![0]!;

test('a page themes the badge by custom properties, parts and color-scheme', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    credit-badge { --credit-badge-plain-bg: rgb(1, 2, 3); --credit-badge-font-size: 20px; color-scheme: dark; }
    credit-badge::part(label) { text-transform: uppercase; }`);
  document.adoptedStyleSheets = [sheet];
  try {
    const badge = await settledBadge({ subject: subjects.clear });
    const style = getComputedStyle(part(badge, 'badge')!);
    expect(style.backgroundColor).toBe('rgb(1, 2, 3)');
    expect(style.fontSize).toBe('20px');
    expect(style.color).toBe('rgb(194, 207, 220)');
    expect(getComputedStyle(part(badge, 'label')!).textTransform).toBe('uppercase');
  } finally {
    document.adoptedStyleSheets = [];
  }
});

test('styles of the page around it do not reach in', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('button, span, p { color: rgb(255, 0, 255) !important; font-size: 50px !important; }');
  document.adoptedStyleSheets = [sheet];
  try {
    const badge = await settledBadge({ subject: subjects.clear });
    expect(getComputedStyle(part(badge, 'badge')!).color).toBe('rgb(54, 72, 92)');
  } finally {
    document.adoptedStyleSheets = [];
  }
});

test('custom-elements.json says what there is: class, attributes, parts, custom properties', () => {
  // Bases that are not exported are nobody's business: the first one that is a page's own.
  let base: { readonly name: string } = CreditBadge;
  while (Reflect.get(globalThis, base.name) !== base) base = Object.getPrototypeOf(base);
  expect(element.superclass).toEqual({ name: base.name });
  for (const { name } of element.members) expect(name in CreditBadge.prototype).toBe(true);
  for (const { fieldName = 'lang' } of element.attributes) expect(fieldName in CreditBadge.prototype).toBe(true);
  expect(element.attributes.map(({ name }) => name).sort()).toEqual(CreditBadge.observedAttributes.sort());
  const styles = badgeStyles + cardStyles + hostStyles;
  const used = new Set([...styles.matchAll(/--credit-badge-[\w-]+/g)].map(([name]) => name));
  const unused = ['ground', 'accent-ink'].map((token) => `--credit-badge-${token}`);
  expect(element.cssProperties.map(({ name }) => name).sort()).toEqual(
    [...used].filter((n) => !unused.includes(n)).sort(),
  );
  const parts = ['badge', 'icon', 'label', 'annotation', 'details', 'record', 'footer'];
  expect(element.cssParts.map(({ name }) => name)).toEqual(parts);
});
