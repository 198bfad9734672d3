/** The one table of colours and measures that badge, extension, platform pages and demo sites share. */

/** Token name → [light, dark]. Text tokens reach 4.5:1 on their grounds in both themes. */
export const colourTokens = {
  ink: ['#1b2430', '#e6ebf1'],
  'ink-2': ['#52606d', '#a7b3c0'],
  paper: ['#ffffff', '#161c24'],
  ground: ['#f4f6f8', '#0f141a'],
  line: ['#d5dbe3', '#2d3845'],
  accent: ['#1f4e8c', '#8bb4ee'],
  'accent-ink': ['#ffffff', '#0f141a'],
  'plain-ink': ['#36485c', '#c2cfdc'],
  'plain-bg': ['#f2f5f8', '#1d2630'],
  'plain-line': ['#c3cdd8', '#3a4857'],
  'adverse-ink': ['#6b4300', '#f0c878'],
  'adverse-bg': ['#fff5e0', '#2b2212'],
  'adverse-line': ['#d9a441', '#7d6126'],
  'severe-ink': ['#7d1818', '#f3a6a6'],
  'severe-bg': ['#fdeeee', '#2e1717'],
  'severe-line': ['#c75a5a', '#8c4040'],
  'objection-ink': ['#1f4e8c', '#a9c8f5'],
  'objection-bg': ['#eef4fc', '#182536'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export const fontTokens = {
  'font-text': "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif",
  'font-code': "ui-monospace, 'Cascadia Mono', 'Source Code Pro', 'Noto Sans Mono', monospace",
} as const;

/**
 * CSS declarations `--<prefix><token>: light-dark(…)` for one rule body. The rule (or an ancestor) sets `color-scheme`.
 * @example `:root { color-scheme: light dark; ${tokenDeclarations('--cc-')} }`
 */
export function tokenDeclarations(prefix: string): string {
  const colours = Object.entries(colourTokens).map(
    ([name, [light, dark]]) => `${prefix}${name}: light-dark(${light}, ${dark});`,
  );
  const fonts = Object.entries(fontTokens).map(([name, value]) => `${prefix}${name}: ${value};`);
  return [...colours, ...fonts].join('\n');
}
