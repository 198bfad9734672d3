/** `POST /v1/changes` through the client, over a network, across a restart of the server (contract §2, §5). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { sandboxParties } from '@credit-check/mock-server/sandbox/sandbox-parties';
import { type RunningPlatform, startPlatform } from '@credit-check/mock-server/server';
import { putParties } from '@credit-check/mock-server/store/put-parties';
import { findFreePort } from '@credit-check/mock-server/store/testing/find-free-port';
import { afterAll, beforeAll, expect, it } from 'vitest';

const subject = { scheme: 'uscc', id: '91990000MA9999994A', name: '沙盒新来有限公司' } as const;
const record = {
  subject,
  jurisdiction: 'guangxi',
  catalogueItem: 'GX-P02',
  title: '示例行政处罚',
  facts: '示例事实',
  document: {
    type: '行政处罚决定书',
    number: '沙市监罚〔2026〕1号',
    authority: '沙盒市市场监督管理局',
    date: '2026-10-08',
  },
  determinedOn: '2026-10-08',
};

let data: string;
let port: number;
let platform: RunningPlatform;

/** The day of the sandbox, on whatever day this runs: the record is shown for a time only. */
const realNow = () => Date.parse('2026-11-21T10:00:00+08:00') + Math.round(performance.now());

/** The data of a sandbox would be restored with each start; this platform keeps what it was given. */
const start = () => startPlatform({ port, host: '127.0.0.1', data, limits: 'sandbox', heartbeatMs: 20, realNow });

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'credit-check-'));
  port = await findFreePort();
  platform = await start();
  await platform.context.db.transaction().execute((transaction) => putParties(transaction, sandboxParties));
});
afterAll(async () => {
  await platform.close();
  await rm(data, { recursive: true });
});

/** Reopens a stream after half a second, so that there is time for something to happen meanwhile. */
const client = () =>
  createCreditClient({ platform: platform.url, credential: 'sk_sandbox_agency', random: () => 0.99 });

async function provide(method: 'PUT' | 'POST', path: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer sk_sandbox_provider', 'content-type': 'application/json' };
  const response = await fetch(platform.url + path, { method, headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
}

const ask = async () =>
  (await client().query({ subject, basis: 'public', purpose: { code: 'bid-qualification' } })).queryId;

it('tells while it happens, and ends when all has been told', async () => {
  const queryId = await ask();
  const checked = Promise.withResolvers<void>();
  const changes = client().changes([queryId], { onChecked: checked.resolve });
  const first = changes.next();
  await checked.promise;
  await provide('PUT', '/v1/records/live', record);
  expect((await first).value).toEqual({ queryId, reason: 'record-added' });
  expect((await changes.next()).done).toBe(true);
});

it('misses nothing of what is decided before and while the server restarts, nor after', async () => {
  await provide('PUT', '/v1/records/falling', record);
  const ids = [await ask()];
  const checked = Promise.withResolvers<void>();
  const changes = client().changes(ids, { onChecked: checked.resolve });
  const first = changes.next();
  await checked.promise;
  await platform.close();
  platform = await start();
  await provide('POST', '/v1/records/falling/revoke', { reason: '示例撤销' });
  expect((await first).value).toEqual({ queryId: ids[0], reason: 'revoked' });
  expect((await changes.next()).done).toBe(true);
});

it('who has gone is followed no more', async () => {
  const open = async () => /^change_streams (\d+)$/m.exec(await (await fetch(`${platform.url}/metrics`)).text())?.[1];
  const checked = Promise.withResolvers<void>();
  const leaving = new AbortController();
  const { signal } = leaving;
  const next = client()
    .changes([await ask()], { signal, onChecked: checked.resolve })
    .next();
  await checked.promise;
  await expect.poll(open).toBe('1');
  leaving.abort();
  await expect(next).rejects.toThrow();
  await expect.poll(open).toBe('0');
});

it('a server that closes does not wait for its streams', async () => {
  const checked = Promise.withResolvers<void>();
  const leaving = new AbortController();
  const { signal } = leaving;
  const next = client()
    .changes([await ask()], { signal, onChecked: checked.resolve })
    .next();
  await checked.promise;
  const startedAt = performance.now();
  await platform.close();
  expect(performance.now() - startedAt).toBeLessThan(2000);
  leaving.abort(new Error('enough'));
  await expect(next).rejects.toThrow('enough');
  platform = await start();
});
