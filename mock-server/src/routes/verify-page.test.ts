import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Hono } from 'hono';
import { afterAll, expect, it } from 'vitest';
import type { AppEnvironment } from '../http/app-environment.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';
import { serveVerifyPage } from './verify-page.ts';

const platform = await openTestPlatform();
const folder = await mkdtemp(join(tmpdir(), 'verify-page-'));
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true });
});

const script = join(folder, 'verify-page.js');
const app = new Hono<AppEnvironment>();
serveVerifyPage(app, platform.context, pathToFileURL(script));
const page = async (path = '/verify') => {
  const response = await app.request(path);
  return { response, text: await response.text() };
};

it('says how to verify on the command line while its script is not built', async () => {
  const { response, text } = await page('/verify?lang=en');
  expect(response.status).toBe(200);
  expect(text).toContain('npx credit-verify receipt.json --key');
  expect(text).toContain(platform.context.vkeys[0]!);
  expect(text).toContain('never attests anyone’s innocence');
  expect(text).not.toContain('<script');
  expect(response.headers.get('content-security-policy')).not.toContain('script-src');
});

it('names its script by its hash, and lets nothing out', async () => {
  await writeFile(script, 'export {};');
  const { response, text } = await page();
  const policy = response.headers.get('content-security-policy');
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "form-action 'none'"]) {
    expect(policy).toContain(rule);
  }
  const [, path, integrity] = /<script type="module" src="([^"]+)" integrity="([^"]+)">/.exec(text)!;
  const served = await page(path!);
  expect(served.text).toBe('export {};');
  expect(integrity).toMatch(/^sha384-/);
  expect(served.response.headers.get('cache-control')).toContain('immutable');
  await writeFile(script, 'export const other = 1;');
  expect((await page()).text).not.toContain(integrity);
});

it('does not give the script of a page of before, nor any other file', async () => {
  for (const path of ['/verify/0123456789abcdef.js', '/verify/verify-page.js']) {
    expect((await platform.app.request(path)).status).toBe(404);
  }
});
