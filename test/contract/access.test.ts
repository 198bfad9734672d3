/** Each operation answers those it is for and nobody else: a table of who may, held against the platform itself. */
import type { Operation } from '@credit-check/domain/contract/operation';
import { type OperationId, operations } from '@credit-check/domain/contract/operations';
import { exampleBodies } from '@credit-check/mock-server/pages/examples';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, beforeAll, expect, it } from 'vitest';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());

const ORIGIN = 'http://localhost:5173';
const keys = ['sk_sandbox_agency', 'sk_sandbox_employer', 'sk_sandbox_authority'];
const staff = ['officer@agency', 'clerk@employer', 'duty@authority'];
const provider = ['sk_sandbox_provider', 'provider@bureau'];
const operator = ['sk_sandbox_operator', 'operator@platform'];
const subjects = ['91990000MAT0001227', '990000199001010017'];
const servers = [...keys, provider[0]!, operator[0]!];
const everyone = [...keys, ...staff, ...provider, ...operator, ...subjects];

/** Whose procedures and entries it is: of all others nobody may, whatever stands in the request. */
const mayByTag: Partial<Record<Operation['tag'], readonly string[]>> = {
  records: provider,
  'severe-lists': provider,
  procedures: [...provider, ...operator],
  self: subjects,
};
const mayByOperation: Partial<Record<OperationId, readonly string[]>> = {
  createEmbedSession: servers,
  openEmbedSession: ['session'],
  createQuery: [...everyone, 'session', 'publishable'],
  createQueryBatch: [...everyone, 'session', 'publishable'],
  streamChanges: [...everyone, 'session', 'publishable'],
  listSelfConsents: subjects,
  grantConsent: subjects,
  refuseConsent: subjects,
  withdrawOwnConsent: subjects,
  createShareCode: subjects,
  objectListing: [...provider, ...subjects],
  requestHearingListing: [...provider, ...subjects],
  requestExitListing: [...operator, ...subjects],
  createObjection: subjects,
  listOwnObjections: subjects,
  createRepair: subjects,
  listOwnRepairs: subjects,
  createExit: subjects,
  acceptObjection: operator,
  rejectObjection: operator,
  upholdObjection: operator,
  dismissObjection: operator,
  verifyObjection: provider,
  grantRepair: provider,
  refuseRepair: provider,
};

const statement = '示例理由';
const queryIds = ['qry_unknown'];
/** Well formed, so that the request is judged by who makes it; about nothing that is there. */
const bodies: Partial<Record<OperationId, unknown>> = {
  ...exampleBodies,
  readQueries: { queryIds },
  streamChanges: { queryIds },
  searchSubjects: { name: '沙盒示例' },
  createScreening: { subjects: ['91990000MAT0000183'], purpose: { code: 'supervision' } },
  verifyListing: { outcome: 'upheld', statement },
  hearListing: { outcome: 'upheld', statement },
  refuseExitListing: { statement },
};

const credentials = new Map<string, string>();
beforeAll(async () => {
  for (const user of [...staff, ...subjects, provider[1]!, operator[1]!]) {
    credentials.set(user, await platform.context.signIn.issue(user));
  }
  const minted = await fetch(`${platform.url}/v1/embed-sessions`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' },
    body: JSON.stringify({
      origin: ORIGIN,
      subjects: [{ scheme: 'uscc', id: '91990000MAT0000183' }],
      basis: 'public',
      purpose: { code: 'bid-qualification' },
    }),
  });
  credentials.set('session', ((await minted.json()) as { session: string }).session);
  credentials.set('publishable', 'pk_sandbox_demo');
});

/** HTTP status and problem code for a caller, without the answer. */
async function callAs(operationId: OperationId, caller: string | undefined): Promise<[number, string | undefined]> {
  const { method, path, stream }: Operation = operations[operationId];
  const headers = new Headers();
  if (caller !== undefined) headers.set('authorization', `Bearer ${credentials.get(caller) ?? caller}`);
  if (caller === 'session' || caller === 'publishable') headers.set('origin', ORIGIN);
  if (method !== 'GET') headers.set('content-type', stream ? 'application/x-ndjson' : 'application/json');
  const leaving = new AbortController();
  const response = await fetch(platform.url + path.replaceAll(/\{\w+\}/g, 'unknown'), {
    method,
    headers,
    signal: leaving.signal,
    ...(method !== 'GET' && { body: stream ? '' : JSON.stringify(bodies[operationId] ?? {}) }),
  });
  const isProblem = response.headers.get('content-type') === 'application/problem+json';
  const { code } = isProblem ? ((await response.json()) as { code: string }) : {};
  leaving.abort();
  return [response.status, code];
}

const guarded = Object.entries(operations as Record<string, Operation>)
  .filter(([, { access }]) => access !== 'none')
  .map(([id, { tag }]) => [id as OperationId, tag] as const);

it.each(guarded)('%s answers nobody without a credential, or with one of nobody’s', async (id) => {
  expect(await callAs(id, undefined)).toEqual([401, 'credential.missing']);
  for (const unknown of ['sk_unknown', 'pk_unknown', 'unknown', 'a.b.c']) {
    const [status, code] = await callAs(id, unknown);
    expect([401, 403], `${unknown} ${status} ${code}`).toContain(status);
  }
});

it.each(guarded)('%s reads nothing of whoever shows no credential', async (id) => {
  const { method, path }: Operation = operations[id];
  const init = method === 'GET' ? {} : { body: '{"half":', headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${platform.url}${path.replaceAll(/\{\w+\}/g, 'unknown')}?limit=none`, {
    method,
    ...init,
  });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, 'credential.missing']);
});

it.each(guarded)('%s refuses whoever it is not for', async (id, tag) => {
  const may = mayByOperation[id] ?? mayByTag[tag] ?? everyone;
  for (const caller of [...everyone, 'session', 'publishable']) {
    const [status, code] = await callAs(id, caller);
    const isRefused = status === 401 && code === 'credential.invalid';
    expect(isRefused, `${caller}: ${status} ${code}`).toBe(!may.includes(caller));
    expect(status, `${caller}: ${code}`).toBeLessThan(500);
  }
});
