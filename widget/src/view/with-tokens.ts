import { colourTokens, fontTokens } from '@credit-check/domain/look/tokens';

const tokens: Readonly<Record<string, string | readonly string[]>> = { ...colourTokens, ...fontTokens };

/**
 * CSS in which each `$ink` is the page's `--credit-badge-ink`, else the value of the shared table. The values stand where
 * they are used: as custom properties of `:host` they would be computed for every badge of a page, used or not.
 */
export function withTokens(css: string): string {
  return css.replaceAll(/\$([\w-]+)/g, (_, name: string) => {
    const value = tokens[name];
    return `var(--credit-badge-${name},${typeof value === 'object' ? `light-dark(${value})` : value})`;
  });
}
