import { describe, expect, it } from 'vitest';
import { readSources } from './sources.ts';

const LINES_MAX = 400;

/** Where the clock may be read: composition roots, nothing below them. */
const clockReaders = [
  /^mock-server\/src\/(main|compose|clock|server|system-clock)\.ts$/,
  /^mock-server\/src\/sandbox\/[a-z-]*clock[a-z-]*\.ts$/,
  /^api-client\/src\/(create-credit-client|system-clock|watch\/system-clock)\.ts$/,
  /^widget\/src\/page\/shared-client\.ts$/,
  /^extension\//,
  /^(test|bench|examples)\//,
  /\.(test|spec)\.tsx?$/,
];

const sources = readSources();

describe('habits of the house', () => {
  it(`keeps every file to ${LINES_MAX} lines`, () => {
    const long = sources
      .map(({ path, text }) => [path, text.split('\n').length] as const)
      .filter(([, n]) => n > LINES_MAX);
    expect(long).toEqual([]);
  });

  it('names files in kebab case', () => {
    const wrong = sources.filter(({ path }) => !/^[a-z0-9.-]+$/.test(path.split('/').at(-1)!));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has no barrels but the public entry of a published package', () => {
    const barrels = sources
      .filter(({ path }) => path.endsWith('/index.ts') || path.endsWith('/index.tsx'))
      .map(({ path }) => path)
      .filter(
        (path) => !/^(api-client|widget)\/src\/index\.ts$/.test(path) && !path.startsWith('extension/entrypoints/'),
      );
    expect(barrels).toEqual([]);
  });

  it('reads the clock and rolls dice only in composition roots', () => {
    const wrong = sources
      .filter(({ path }) => !clockReaders.some((allowed) => allowed.test(path)))
      .filter(({ text }) =>
        /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(\)/.test(text.replace(/^\s*(\*|\/\/|\/\*).*$/gm, '')),
      );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('imports zod in its small form, as a namespace', () => {
    const wrong = sources.filter(
      ({ text, imports }) => imports.includes('zod') || /import \{[^}]*\} from 'zod\/mini'/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('spells the problem table once', () => {
    const tables = sources.filter(({ text }) => /'rate\.limited': \{/.test(text)).map(({ path }) => path);
    expect(tables).toEqual(['domain/src/contract/problems.ts']);
  });
});
