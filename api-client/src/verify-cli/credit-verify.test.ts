import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeBase64Url, encodeBase64Url } from '@credit-check/domain/receipt/base64';
import {
  at,
  build,
  createPlatform,
  origin,
  querier,
  recordEntry,
  subject,
} from '@credit-check/domain/receipt/receipt-test-kit';
import { afterAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('./credit-verify.ts', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'credit-verify-'));
afterAll(() => rm(folder, { recursive: true }));

const platform = createPlatform();
const entries = [recordEntry('rec_1', '2027-03-01T00:00:00+08:00')];
const receipt = platform.receipt(build({ entries }));

async function fileOf(content: unknown, name = 'receipt.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Runs the command as a user does. */
async function run(words: readonly string[], { input = '', env = {} as Record<string, string> } = {}) {
  const child = spawn(process.execPath, [command, ...words], { env: { PATH: process.env.PATH, LANG: 'en', ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A command that refuses its arguments does not read on.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, err };
}

async function platformNaming(vkeys: readonly string[]) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    const limits = { batchItemsMax: 1, bodyBytesMax: 1, pageItemsMax: 1 };
    response.end(
      JSON.stringify({ name: '示例平台', origin, vkeys, jurisdictions: [], limits, policyVersions: [], sandbox: true }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe('credit-verify', () => {
  it('says in words what a receipt attests, slot by slot, and that it is nobody’s innocence', async () => {
    const { status, out } = await run([await fileOf(receipt), '--key', platform.vkey, '--at', at]);
    expect(status).toBe(0);
    expect(out).toContain('Verified');
    expect(out).toContain('It never attests anyone’s innocence');
    expect(out).toContain('Open with an entry: 1; open and empty: 15; ended: 0; released: 0; withheld: 0.');
    expect(out).toContain('until 2027-03-01T00:00:00+08:00: record: 示例行政处罚');
    expect(out.match(/^ {2}Slot /gm)).toHaveLength(16);
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, [], '验证通过'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, [], 'Verified'],
    [{ LANG: 'C' }, ['--lang', 'zh-CN'], '从不证明任何人清白'],
  ])('speaks the language of %o %o', async (env, words, text) => {
    const { out } = await run([await fileOf(receipt), '--key', platform.vkey, '--at', at, ...words], { env });
    expect(out).toContain(text);
  });

  it('says nothing of a record once its end has come, and says what is withheld', async () => {
    const withheld = { ...receipt, openings: receipt.openings.slice(0, 6) };
    const { status, out } = await run([
      await fileOf(withheld),
      '--key',
      platform.vkey,
      '--at',
      '2027-03-01T00:00:00+08:00',
    ]);
    expect(status).toBe(0);
    expect(out).not.toContain('示例行政处罚');
    expect(out).toMatch(/! \d+ slot\(s\) should be open and are not/);
  });

  it('tells a subject the platform does not know from one without records, and a refusal from both', async () => {
    const { name: _, ...unknown } = subject;
    const say = async (input: Parameters<typeof build>[0]) => {
      const { out } = await run([await fileOf(platform.receipt(build(input))), '--key', platform.vkey, '--at', at]);
      return out;
    };
    const notKnown = 'not known to the platform: that does not mean no adverse records';
    expect(await say({ subject: unknown })).toContain(notKnown);
    expect(await say({})).not.toContain(notKnown);
    expect(await say({ subject: unknown, outcome: 'refused', data: '' })).not.toContain(notKnown);
  });

  it('says in words what stands in openings as a code', async () => {
    const scope = ['severe-lists', 'honours'];
    const asked = platform.receipt(build({ querier: { ...querier, basis: 'authorized', scope } }));
    const { out } = await run([await fileOf(asked), '--key', platform.vkey, '--at', at, '--lang', 'zh-CN']);
    expect(out).toContain('查询方: org_1 · 示例采购代理 · officer@agency · 授权查询 · 严重失信主体名单 · ');
    expect(out).toContain('查询目的: 投标资格审查 · GXZC2026-G3-0001');
  });

  it('reads an answer with its receipt from standard input and answers in JSON', async () => {
    const { status, out } = await run(['-', '--key', platform.vkey, '--at', at, '--json'], {
      input: JSON.stringify({ queryId: 'qry_1', receipt }),
    });
    expect(status).toBe(0);
    const verdict = JSON.parse(out);
    expect(verdict).toMatchObject({ verified: true, at, keyFrom: 'given', index: 5, statement: { origin } });
    expect(verdict.slots.filter(({ value }: { value: unknown }) => value !== null)).toMatchObject([
      { state: 'open', value: { id: 'rec_1' } },
    ]);
  });

  it('judges at this moment where none is given', async () => {
    const { out } = await run([await fileOf(receipt), '--key', platform.vkey, '--json']);
    expect(Math.abs(Date.parse(JSON.parse(out).at) - Date.now())).toBeLessThan(60_000);
  });

  it('verifies nothing without a key, and says why', async () => {
    const { status, out, err } = await run([await fileOf(receipt)]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('no-key');
    expect(err).toContain('cannot be trusted');
    expect(err).toContain('Nothing was fetched');
  });

  it('reads the keys from the platform where it is told to: the old one and the new one of a rotation', async () => {
    const named = await platformNaming([createPlatform('newer').vkey, platform.vkey]);
    const { status, out } = await run([await fileOf(receipt), '--platform', named.url, '--at', at]);
    named.close();
    expect(status).toBe(0);
    expect(out).toContain(`${platform.vkey} (given by the platform itself`);
    const gone = await run([await fileOf(receipt), '--platform', named.url, '--json']);
    expect(gone.status).toBe(1);
    expect(JSON.parse(gone.out)).toMatchObject({ verified: false, code: 'platform' });
  });

  const flipped = decodeBase64Url(receipt.statement)!;
  flipped[Buffer.from(flipped).indexOf('qry_1')]! ^= 1;
  const { vkey } = platform;
  const otherLog = createPlatform('key', 'other.example/log').vkey;
  it.each<[string, unknown, string]>([
    ['malformed', '{', vkey],
    ['malformed', { ...receipt, more: 1 }, vkey],
    ['malformed', receipt, 'key'],
    ['signature', receipt, createPlatform('another').vkey],
    ['origin', receipt, otherLog],
    ['inclusion', { ...receipt, proof: platform.receipt(build({ queryId: 'qry_2' })).proof }, vkey],
    ['opening', { ...receipt, openings: [...receipt.openings, receipt.openings[0]] }, vkey],
    ['too-large', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, vkey],
    ['too-large', `"${' '.repeat(16_000_001)}"`, vkey],
    ['too-large', { ...receipt, openings: [encodeBase64Url(Buffer.from('['.repeat(5000)))] }, vkey],
  ])('refuses as %s what is', async (code, content, key) => {
    const { status, out } = await run([await fileOf(content, 'hostile.json'), '--key', key, '--at', at, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ verified: false, code });
  });

  it('refuses an altered statement, in words', async () => {
    const altered = { ...receipt, statement: encodeBase64Url(flipped) };
    const { status, out, err } = await run([await fileOf(altered), '--key', vkey, '--at', at]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/NOT verified.*\ninclusion: /);
  });

  it.each([
    [[]],
    [['a', 'b']],
    [['-', '--at', 'tomorrow']],
    [['-', '--lang', 'fr']],
    [['-', '--nonsense']],
    [['-', '--key', vkey, '--platform', 'https://platform.example']],
    [['-', '--platform', 'http://platform.example']],
    [[join(folder, 'missing.json'), '--key', vkey]],
  ])('calls %j wrong use', async (words) => {
    const { status, out, err } = await run(words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^credit-verify: /);
  });

  it('obeys no control character of a file', async () => {
    const evil = recordEntry('rec_1', '2027-03-01T00:00:00+08:00');
    const value = { ...evil.value!, title: '\u001b[2J\u202e示例\u009b31m' } as typeof evil.value;
    const path = await fileOf(platform.receipt(build({ entries: [{ ...evil, value }] })));
    for (const more of [[], ['--json']]) {
      const { status, out } = await run([path, '--key', vkey, '--at', at, ...more]);
      expect(status).toBe(0);
      expect(out).toContain('示例');
      expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });
});
