import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.ts';

/** Every rule the table has to speak of; a rule that is added is added here too. */
const rules = [
  ...numbered('S', 3),
  ...numbered('C', 8),
  ...numbered('D', 7),
  ...numbered('P', 9),
  ...numbered('L', 6),
  ...numbered('O', 5),
  ...numbered('X', 6),
];

interface Row {
  readonly rule: string;
  readonly articles: readonly string[];
  readonly code: readonly string[];
  readonly tests: readonly string[];
  /** Where it will be carried out. */
  readonly notYet: string | undefined;
}

const rows = readRows(readFileSync(join(root, 'docs/law.md'), 'utf8'));

describe('docs/law.md: rule → code → test', () => {
  it('has one row for every rule', () => {
    expect(rows.map(({ rule }) => rule).toSorted()).toEqual(rules.toSorted());
  });

  it.each(rows.map((row) => [row.rule, row] as const))('%s names files that exist', (_, { code, tests, notYet }) => {
    expect([...code, ...tests].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    if (notYet === undefined) expect([code.length, tests.length]).not.toContain(0);
    else expect([notYet.length > 10, tests.length]).toEqual([true, 0]);
  });

  it.each(rows.flatMap((row) => row.tests.map((path) => [row.rule, path, row] as const)))(
    '%s is spoken of in %s, by its name or an article of it',
    (rule, path, { articles }) => {
      const text = readFileSync(join(root, path), 'utf8');
      expect([rule, ...articles].filter((name) => new RegExp(`\\b${name}\\b`).test(text))).not.toEqual([]);
    },
  );

  it.each(rows.map((row) => [row.rule, row] as const))('%s cites articles that exist', (_, { articles }) => {
    const last = { GX: 74, BT: 76 };
    for (const article of articles) {
      const [, act, number] = /^(GX|BT)(\d+)$/.exec(article) ?? [];
      expect(Number(number), article).toBeLessThanOrEqual(last[act as keyof typeof last]);
    }
  });
});

function readRows(markdown: string): Row[] {
  return markdown
    .split('\n')
    .filter((line) => /^\| [A-Z]\d \|/.test(line))
    .map((line) => {
      const [rule, , articles, code, tests] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const notYet = /^not yet: (.*)$/.exec(tests!)?.[1];
      return {
        rule: rule!,
        articles: words(articles!).filter((word) => /^[A-Z]+\d+$/.test(word)),
        code: words(code!),
        tests: notYet === undefined ? words(tests!) : [],
        notYet,
      };
    });
}

function words(cell: string): string[] {
  return cell.split(/\s+/).filter((word) => word !== '');
}

function numbered(group: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${group}${i + 1}`);
}
