import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../docs/decisions/', import.meta.url));
const files = readdirSync(folder).toSorted();

it('decisions are numbered one after the other, each in its name and its heading alike', () => {
  const headings = files.map((file) => Number(/^# (\d+)\. /.exec(readFileSync(folder + file, 'utf8'))?.[1]));
  const numbers = files.map((_, i) => i + 1);
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(numbers);
  expect(headings).toEqual(numbers);
});
