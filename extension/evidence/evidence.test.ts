import { createHash } from 'node:crypto';
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import type { LogEntryDetail } from '@credit-check/domain/contract/query';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { startPlatform } from '@credit-check/mock-server/server';
import { messagesOf } from '@credit-check/widget/locales/messages-of';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { evidenceTextsOf } from '../locales/evidence/evidence-texts-of.ts';
import type { CheckSession, SessionResult, SessionRow } from '../sessions/check-session.ts';
import { sampleSession } from '../sessions/testing/sample-session.ts';
import { buildPack } from './build-pack.ts';
import { collectEvidence, EvidenceUnavailable } from './collect-evidence.ts';
import { agedEvidence, type Evidence, useUntil } from './evidence.ts';
import { writeIndex } from './write-index.ts';

const ENDING = '91990000MAT000069B';
const CLEAR = '91990000MAT0000183';
const FAILED = '91990000MAT000173F';
const END = '2026-11-22T00:00:00+08:00';

let platform: Awaited<ReturnType<typeof startPlatform>>;
beforeAll(async () => {
  platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', limits: 'sandbox', sandbox: {} });
});
afterAll(() => platform.close());
beforeEach(() => fetch(`${platform.url}/sandbox/reset`, { method: 'POST' }));

const client = () => createCreditClient({ platform: platform.url, credential: 'sk_sandbox_agency' });
const row = (n: number, code: string, name: string): SessionRow => ({
  sessionId: 's',
  n,
  code,
  name,
  checkCharacterValid: true,
  isConfirmed: false,
  from: 'file',
  note: '只给自己看的话',
});

async function ask(code: string): Promise<SessionResult> {
  const answer = await client().query({
    subject: { scheme: 'uscc', id: code },
    basis: 'public',
    purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
    receipt: 'reference',
  });
  return { state: 'answered', answer, clockOffsetMs: Date.parse(answer.asOf) - Date.now() };
}

/** `entries`: reads queries from the log. */
async function collect(
  entries = (queryIds: readonly string[]): Promise<readonly LogEntryDetail[]> => client().queries.read(queryIds),
): Promise<Evidence> {
  const session: CheckSession = {
    ...sampleSession,
    platform: platform.url,
    reference: 'GXZC2026-G3-0001',
    cutOff: '2026-11-21T10:30',
  };
  const results = new Map<string, SessionResult>([
    [ENDING, await ask(ENDING)],
    [CLEAR, await ask(CLEAR)],
    [FAILED, { state: 'failed', failure: { kind: 'network' } }],
  ]);
  return collectEvidence({
    session,
    rows: [
      row(0, ENDING, '=HYPERLINK("x")'),
      row(1, FAILED, '沙盒示例雾岭建设有限公司'),
      row(2, CLEAR, '沙盒示例云汀建筑工程有限公司'),
    ],
    results,
    platform: () => client().platform(),
    entries,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
}

const pack = (evidence: Evidence) =>
  buildPack(evidence, {
    texts: evidenceTextsOf('zh-CN'),
    messages: messagesOf('zh-CN'),
    language: 'zh-CN',
    verifierScript: async () => 'document.title = "</script><!--";',
    writeIndex,
    now: Date.now(),
    breathe: async () => {},
    onProgress: () => {},
  });

async function unpack(evidence: Evidence) {
  const { blob, seal, fileName } = await pack(evidence);
  return { files: unzipSync(new Uint8Array(await blob.arrayBuffer())), seal, fileName };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('holds every receipt, verifiable as of its date, and a manifest that seals every file', async () => {
  const evidence = await collect();
  const { files, seal, fileName } = await unpack(evidence);
  expect(fileName).toBe('credit-check-GXZC2026-G3-0001-2026-11-21.zip');
  expect(sha256(files['manifest.json']!)).toBe(seal);
  const manifest = JSON.parse(strFromU8(files['manifest.json']!));
  expect(manifest).toMatchObject({ queries: 2, useUntil: END, operators: ['key_sandbox_agency'] });
  for (const { path, sha256: hash } of manifest.files) expect(sha256(files[path]!), path).toBe(hash);
  expect(manifest.files).toHaveLength(Object.keys(files).length - 1);

  const receipts = Object.keys(files).filter((path) => path.startsWith('receipts/'));
  expect(receipts).toEqual([`receipts/0001-${ENDING}.json`, `receipts/0003-${CLEAR}.json`]);
  for (const path of receipts) {
    const receipt = JSON.parse(strFromU8(files[path]!));
    const verified = await verifyReceipt(receipt, { vkey: manifest.platform.vkeys[0], at: manifest.madeAt });
    expect(verified.slots.every(({ state }) => state === 'open')).toBe(true);
  }
});

it('lists every bidder in the index, a failure as such, and no formula and no note of a person', async () => {
  const { files } = await unpack(await collect());
  const { data } = Papa.parse<string[]>(strFromU8(files['index.csv']!).replace('\uFEFF', ''));
  expect(data.map((cells) => [cells[0], cells[3], cells[5], cells[7]])).toEqual([
    ['序号', '统一社会信用代码', '查询结果', '使用期限'],
    ['1', ENDING, '有失信信息 1 条', END],
    ['2', FAILED, '未查到（不表示没有失信信息）', ''],
    ['3', CLEAR, '查询期内无相关失信信息', '反映查询时点的情况'],
  ]);
  expect(data[1]![1]).toBe(`'=HYPERLINK("x")`);
  const sheet = await readSheet(new Blob([new Uint8Array(files['index.xlsx']!)]));
  expect(sheet.map((cells) => cells[3])).toEqual(data.map((cells) => cells[3]));
  for (const [path, bytes] of Object.entries(files))
    expect(strFromU8(bytes).includes('只给自己看的话'), path).toBe(false);
});

it('does not show in a later pack what has ended in between, neither read before nor read anew', async () => {
  const evidence = await collect();
  const local = Date.parse(END) - evidence.clockOffsetMs;
  const aged = agedEvidence(evidence, local);
  expect(useUntil(aged.items.map(({ answer }) => answer))).toBeNull();
  const before = evidence.items[0]!.answer.records[0]!.title;
  expect(JSON.stringify(evidence.items).includes(before)).toBe(true);
  expect(JSON.stringify(aged.items).includes(before)).toBe(false);

  const { files } = await unpack(aged);
  const receipt = JSON.parse(strFromU8(files[`receipts/0001-${ENDING}.json`]!));
  const verified = await verifyReceipt(receipt, { vkey: evidence.platform.vkeys[0]!, at: END });
  expect(verified.slots.filter(({ value }) => value !== undefined && value !== null)).toEqual([]);
});

it('may be used until the first of all it says ends, a measure of a listing among it', async () => {
  const result = await ask('91990000MAT000149Y');
  if (result.state !== 'answered') throw new Error('no answer');
  const { answer } = result;
  expect(useUntil([answer])).toBe('2028-12-08T00:00:00+08:00');
  const [listing] = answer.severeListings.filter(({ disclosure }) => disclosure.endsAt === null);
  const [measure] = listing!.measures;
  const measured = (endsOn: object) => ({
    ...answer,
    severeListings: [{ ...listing!, measures: [measure!, { ...measure!, ...endsOn }] }],
  });
  expect(useUntil([answer, measured({ endsOn: '2026-12-31' })])).toBe('2027-01-01T00:00:00+08:00');
  expect(useUntil([measured({})])).toBeNull();
});

it('is not made of what two organisations asked', async () => {
  const mixed = collect(async (queryIds) => {
    const [first, ...others] = await client().queries.read(queryIds);
    const organization = { id: 'employer', name: '沙盒用人单位' };
    return [first!, ...others.map((entry) => ({ ...entry, organization }))];
  });
  await expect(mixed).rejects.toThrow(EvidenceUnavailable);
});

it('lets no script end early and runs no other in the page that verifies', async () => {
  const { files } = await unpack(await collect());
  const page = strFromU8(files['verify.html']!);
  expect(page.match(/<\/script/g)).toHaveLength(1);
  expect(page).toContain("default-src 'none'; script-src 'sha256-");
});
