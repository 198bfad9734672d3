/** The whole platform in this process, on a store of its own, asked over HTTP without a network. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '@credit-check/domain/contract/answer';
import type { Problem } from '@credit-check/domain/contract/problems';
import type { BatchResult, LogEntry } from '@credit-check/domain/contract/query';
import { composePlatform, type Platform, type PlatformOptions } from '../../compose.ts';
import { newLocation } from '../../store/testing/test-store.ts';

export interface Reply<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface TestPlatform extends Platform {
  /** Those that say who asks. */
  headersOf(from: Caller): Promise<Headers>;
  post<T>(path: string, body: unknown, from?: Caller): Promise<Reply<T>>;
  put<T>(path: string, body: unknown, from?: Caller): Promise<Reply<T>>;
  get<T>(path: string, from?: Caller): Promise<Reply<T>>;
  ask(request: object, from?: Caller): Promise<Reply<AnswerOrProblem>>;
  askBatch(request: object, from?: Caller): Promise<Reply<{ results: BatchResult[] } & Partial<Problem>>>;
  /** Newest first. */
  ownLog(from?: Caller, search?: string): Promise<LogEntry[]>;
  setClock(now: string): Promise<void>;
}

/** Tests look at the status first, then at the members it has. */
export type AnswerOrProblem = Omit<Answer, 'status'> & Omit<Problem, 'status'> & { status: Answer['status'] };

export interface Caller {
  /** A key, or whom to sign in as; null: nobody. */
  readonly as?: string | null;
  readonly origin?: string;
  readonly idempotencyKey?: string;
}

export async function openTestPlatform(options: Partial<PlatformOptions> = {}): Promise<TestPlatform> {
  const folder = await mkdtemp(join(tmpdir(), 'credit-check-'));
  const location = options.database === undefined ? await newLocation(folder) : { url: options.database };
  const platform = await composePlatform({
    data: folder,
    ...('url' in location && { database: location.url }),
    publicUrl: 'http://platform.test',
    sandbox: {},
    limits: 'sandbox',
    ...options,
  });

  async function send<T>(method: string, path: string, body: unknown, from: Caller): Promise<Reply<T>> {
    const headers = await headersOf(from);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await platform.app.request(path, { method, headers, ...(body !== undefined && { body: text }) });
    return { status: response.status, headers: response.headers, body: (await response.json()) as T };
  }

  async function headersOf({ as = 'sk_sandbox_agency', origin, idempotencyKey }: Caller): Promise<Headers> {
    const headers = new Headers();
    if (as !== null) headers.set('authorization', `Bearer ${await tokenOf(as)}`);
    if (origin !== undefined) headers.set('origin', origin);
    if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
    return headers;
  }

  function tokenOf(as: string): string | Promise<string> {
    return /^[ps]k_/.test(as) || as.startsWith('token:') ? as.replace('token:', '') : platform.context.signIn.issue(as);
  }

  const post = <T>(path: string, body: unknown, from: Caller = {}) => send<T>('POST', path, body, from);
  const get = <T>(path: string, from: Caller = {}) => send<T>('GET', path, undefined, from);
  return {
    ...platform,
    headersOf,
    post,
    put: (path, body, from = {}) => send('PUT', path, body, from),
    get,
    ask: (request, from) => post('/v1/queries', request, from),
    askBatch: (request, from) => post('/v1/queries/batch', request, from),
    ownLog: async (from, search = '') => (await get<{ items: LogEntry[] }>(`/v1/queries${search}`, from)).body.items,
    async setClock(now) {
      await send('PUT', '/sandbox/clock', { now }, { as: null });
    },
    async close() {
      await platform.close();
      await rm(folder, { recursive: true });
    },
  };
}

export const organizations = {
  clear: '91990000MAT0000183',
  adverse: '91990000MAT000026X',
  severe: '91990000MAT000034Q',
  ending: '91990000MAT000069B',
  slow: '91990000MAT000165L',
  unavailable: '91990000MAT000173F',
  rateLimited: '91990000MAT000181A',
  unknown: '91990000MAT099994Q',
} as const;

export const persons = {
  consented: '990000199001010017',
  noConsent: '990000199001010025',
  withdrawn: '990000199001010033',
  expired: '990000199001010041',
  usedUp: '99000019900101005X',
  responsible: '990000199001010068',
  minor: '990000201201010070',
} as const;

/** A query of the agency about an organisation. */
export function about(id: string, more: object = {}) {
  const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' };
  return { subject: { scheme: 'uscc', id }, basis: 'public', purpose, ...more };
}

/** A query of the employer about a person. */
export function aboutPerson(id: string, more: object = {}) {
  const purpose = { code: 'hiring', reference: 'HR-7' };
  return { subject: { scheme: 'resident-id', id }, basis: 'authorized', purpose, ...more };
}
