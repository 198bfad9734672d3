import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MintedEmbedSession } from '@credit-check/domain/contract/embed';
import { afterAll, expect, it } from 'vitest';
import { openTestPlatform, persons } from '../query/testing/test-platform.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-check-'));
let realNow = Date.parse('2026-11-21T10:00:00+08:00');
const platform = await openTestPlatform({
  realNow: () => realNow,
  widget: { version: '1.2.3', file: join(folder, 'credit-badge.js') },
});
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true });
});

const script = 'export const frame = 1;\n';
const subjects = [{ scheme: 'resident-id', id: persons.consented }];
const { body: minted } = await platform.post<MintedEmbedSession>(
  '/v1/embed-sessions',
  { origin: 'https://hr.example:8443', subjects, basis: 'authorized', purpose: { code: 'hiring' } },
  { as: 'sk_sandbox_employer' },
);
const { jti } = JSON.parse(Buffer.from(minted.session.split('.')[1]!, 'base64url').toString());

it('is not found before its script is built', async () => {
  expect((await platform.app.request(`/embed/${jti}`)).status).toBe(404);
});

it('stands in pages of the one origin, runs one script and speaks to the platform alone', async () => {
  await writeFile(join(folder, 'frame.js'), script);
  const response = await platform.app.request(`/embed/${jti}`);
  expect(response.status).toBe(200);
  const policy = new Map(
    response.headers
      .get('content-security-policy')!
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );
  expect(policy.get('frame-ancestors')).toBe('https://hr.example:8443');
  expect(policy.get('default-src')).toBe("'none'");
  expect([policy.get('script-src'), policy.get('connect-src')]).toEqual(["'self'", "'self'"]);
  expect(policy.get('require-trusted-types-for')).toBe("'script'");
  expect(response.headers.get('cache-control')).toBe('no-store');
  const page = await response.text();
  expect(page).toContain('data-origin="https://hr.example:8443"');
  expect(page).not.toContain(persons.consented);
  expect(policy.get('style-src')).toContain(
    createHash('sha256')
      .update(/<style>(.*)<\/style>/s.exec(page)![1]!)
      .digest('base64'),
  );

  const [, address, integrity] = /src="([^"]+)" integrity="([^"]+)"/.exec(page)!;
  const file = await platform.app.request(address!);
  expect(await file.text()).toBe(script);
  expect(file.headers.get('cache-control')).toContain('immutable');
  expect(integrity).toBe(`sha384-${createHash('sha384').update(script).digest('base64')}`);
});

it('still stands once the session has run out, so that the page can be told; a day later no more', async () => {
  realNow += 3_600_000;
  expect((await platform.app.request(`/embed/${jti}`)).status).toBe(200);
  realNow += 25 * 3_600_000;
  const later = { origin: 'https://hr.example', subjects, basis: 'authorized', purpose: { code: 'hiring' } };
  await platform.post('/v1/embed-sessions', later, { as: 'sk_sandbox_employer' });
  expect((await platform.app.request(`/embed/${jti}`)).status).toBe(404);
});

it.each(['/embed/ems_unknown', '/embed/script/none.js', '/embed/'])('%s is not there', async (path) => {
  expect((await platform.app.request(path)).status).toBe(404);
});
