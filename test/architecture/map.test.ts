/** ARCHITECTURE.md names what is there: each folder of a room, where its reader would look for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSources, root } from './sources.ts';

const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('```')[1]!;
const places = {
  domain: 'domain/src',
  'api-client': 'api-client/src',
  widget: 'widget/src',
  extension: 'extension',
  'mock-server': 'mock-server/src',
} as const;
const paths = readSources().map(({ path }) => path);

it.each(Object.entries(places))('%s: no folder is left out, and none is named that is not there', (room, place) => {
  const inside = paths.filter((path) => path.startsWith(`${place}/`)).map((path) => path.slice(place.length + 1));
  const folders = new Set(inside.filter((path) => path.includes('/')).map((path) => path.split('/')[0]!));
  folders.delete('testing');
  const section = new RegExp(`^${room}/(.*?)(?=^\\S|(?![^]))`, 'ms').exec(map)![1]!;
  const named = new Set([...section.matchAll(/(?<![\w.])([\w-]+)\/(?=[\s,])/g)].map(([, name]) => name!));
  expect([...folders].filter((folder) => !named.has(folder))).toEqual([]);
  expect([...named].filter((name) => !paths.some((path) => path.includes(`/${name}/`)))).toEqual([]);
});
