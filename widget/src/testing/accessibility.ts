import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with what axe finds in the element and its shadow tree. Light and dark. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.background = scheme === 'dark' ? '#0f141a' : '#f4f6f8';
    const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
    const found = violations.map(({ id, nodes }) => `${scheme}: ${id}: ${nodes.map((node) => node.html).join(' ')}`);
    expect(found).toEqual([]);
  }
  document.documentElement.removeAttribute('style');
}
