import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-check-'));
const file = join(folder, 'credit-badge.js');
const platform = await openTestPlatform({ widget: { version: '1.2.3', file } });
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true });
});

const script = 'export const badge = 1;\n'.repeat(100);

it('is not found before it is built, and found afterwards without a restart', async () => {
  expect((await platform.get('/widget/latest.json', { as: null })).status).toBe(404);
  await writeFile(file, script);
  const { status, body } = await platform.get('/widget/latest.json', { as: null });
  expect(status).toBe(200);
  expect(body).toEqual({
    version: '1.2.3',
    url: 'http://platform.test/widget/1.2.3/credit-badge.js',
    integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
  });
});

it('is a script any page may embed and any cache may keep', async () => {
  const response = await platform.app.request('/widget/1.2.3/credit-badge.js', {
    headers: { origin: 'https://a.example' },
  });
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.text()).toBe(script);
});

it('travels compressed', async () => {
  const response = await platform.app.request('/widget/1.2.3/credit-badge.js', {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(response.headers.get('content-encoding')).toBe('gzip');
});

it('serves a version on, byte for byte, when the platform has a later one, and never another under its name', async () => {
  const published = join(folder, 'published');
  const serve = async (version: string, content: string, paths: readonly string[]) => {
    await writeFile(file, content);
    const later = await openTestPlatform({ widget: { version, file, published } });
    const texts = await Promise.all(paths.map(async (path) => (await later.app.request(path)).text()));
    const { body } = await later.get('/widget/latest.json', { as: null });
    await later.close();
    return { texts, latest: body };
  };
  const first = '/widget/2.0.0/credit-badge.js';
  expect((await serve('2.0.0', 'first', [first])).texts).toEqual(['first']);
  expect((await serve('2.0.0', 'built anew', [first])).texts).toEqual(['first']);
  const { texts, latest } = await serve('2.1.0', 'second', [first, '/widget/2.1.0/credit-badge.js']);
  expect(texts).toEqual(['first', 'second']);
  expect(latest).toMatchObject({ version: '2.1.0' });
});

it.each([
  '/widget/1.2.4/credit-badge.js',
  '/widget/1.2.3/package.json',
  '/widget/',
  '/widget/1.2.3/..%2Fcredit-badge.js',
  '/widget/..%2F1.2.3/credit-badge.js',
])('%s is not there', async (path) => {
  expect((await platform.app.request(path)).status).toBe(404);
});
