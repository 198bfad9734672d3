/** The audit of the platform's own log, over HTTP, as anyone runs it. */
import { createHash } from 'node:crypto';
import { auditLog } from '@credit-check/api-client/audit/audit-log';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, expect, it } from 'vitest';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());

const host = {
  fetchUrl: fetch,
  sleep: () => Promise.reject(new Error('the sandbox asks nobody to wait')),
  sha256: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};

async function ask(count: number): Promise<void> {
  const item = { subject: { scheme: 'uscc', id: '91990000MAT000026X' } };
  const purpose = { code: 'supplier-directory' };
  const response = await fetch(`${platform.url}/v1/queries/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer sk_sandbox_agency' },
    body: JSON.stringify({ basis: 'public', purpose, receipt: 'reference', items: Array(count).fill(item) }),
  });
  expect(response.status).toBe(200);
}

it('passes as the log grows over the edges of its tiles', async () => {
  let remembered = await auditLog(platform.url, platform.context.vkeys, undefined, host);
  expect(remembered).toMatchObject({ size: 0, sizeBefore: undefined, bundles: 0 });
  for (const [count, size] of [
    [1, 1],
    [55, 56],
    [100, 156],
    [100, 256],
    [100, 356],
  ] as const) {
    await ask(count);
    const report = await auditLog(platform.url, platform.context.vkeys, remembered, host);
    const bundles = Math.ceil(size / 256) - Math.floor(remembered.size / 256);
    expect(report).toMatchObject({ size, sizeBefore: remembered.size, bundles });
    remembered = report;
  }
});
