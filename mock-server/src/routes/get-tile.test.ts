import { createHash } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

test('a tile is there once the log has grown to it, and may be cached for good', async () => {
  expect((await platform.app.request('/log/tile/0/000.p/1')).status).toBe(404);
  const { body } = await platform.ask(about(organizations.clear));
  const response = await platform.app.request('/log/tile/0/000.p/1');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  if (!('statement' in body.receipt)) throw new Error('no full receipt');
  const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const entry = sha256(Buffer.from(body.receipt.statement, 'base64url'));
  expect(Buffer.from(await response.arrayBuffer())).toEqual(sha256(Buffer.of(0), entry));
});

test.each(['0/000', '0/000.p/2', 'x', 'entries/000.p/999', '0/000.p/1/'])('%s is not there', async (path) => {
  const response = await platform.app.request(`/log/tile/${path}`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'not-found' });
});
