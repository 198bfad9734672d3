import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@credit-check/domain/contract/operations';
import { problems } from '@credit-check/domain/contract/problems';
import { describe, expect, it } from 'vitest';
import { readSources, root } from './sources.ts';

const routes = join(root, 'mock-server/src/routes');
const kebab = (id: string) => id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const operationIds = Object.keys(operations).map((id) => [id, kebab(id)] as const);

describe('contract ↔ route ↔ test', () => {
  it.each(operationIds)('%s has its route file %s.ts and tests beside it', (_, file) => {
    expect(existsSync(join(routes, `${file}.ts`))).toBe(true);
    expect(globSync(`${file}{,.*}.test.ts`, { cwd: routes })).not.toEqual([]);
  });

  it('no route file stands without an operation or a stated static purpose', () => {
    const known = new Set<string>(operationIds.map(([, file]) => file));
    const statics = new Set([
      'widget-files',
      'embed-frame',
      'open-api',
      'docs',
      'catalogue-page',
      'home',
      'metrics',
      'get-tile',
      'query-page',
      'verify-page',
    ]);
    const stray = globSync('*.ts', { cwd: routes })
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((file) => !known.has(file) && !statics.has(file));
    expect(stray).toEqual([]);
  });

  it('every code of the problem table is raised somewhere or named by an operation', () => {
    const texts = readSources()
      .filter(({ path }) => path !== 'domain/src/contract/problems.ts' && !path.endsWith('.test.ts'))
      .map(({ text }) => text)
      .join('\n');
    expect(Object.keys(problems).filter((code) => !texts.includes(`'${code}'`))).toEqual([]);
  });

  it('every problem an operation names is in the table', () => {
    for (const { problems: named } of Object.values(operations)) {
      for (const code of named) expect(problems).toHaveProperty([code]);
    }
  });
});
