import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCheckpoint } from '@credit-check/domain/receipt/checkpoint';
import { computeRoot, hashLeaf } from '@credit-check/domain/receipt/merkle';
import { createPlatform, origin } from '@credit-check/domain/receipt/receipt-test-kit';
import { sha256 } from '@credit-check/domain/receipt/sha256';
import { formatNote } from '@credit-check/domain/receipt/signed-note';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('./credit-audit.ts', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'credit-audit-'));
const entry = (i: number, salt = 0) => sha256(Uint8Array.of(salt, i >> 8, i & 255));
const entriesOf = (size: number) => Array.from({ length: size }, (_, i) => entry(i));

/** A log that may lie: what it signs, serves as entries and serves as tiles are set apart from each other. */
const log = {
  key: createPlatform(),
  vkeys: [] as string[],
  signed: [] as Uint8Array[],
  entries: [] as Uint8Array[],
  tiles: [] as Uint8Array[],
  status: 200,
  show(entries: Uint8Array[]) {
    Object.assign(log, { signed: entries, entries, tiles: entries, status: 200 });
  },
};

const server = createServer(({ url = '' }, response) => {
  const body = answer(url);
  response.writeHead(body === undefined ? 404 : log.status, { 'retry-after': '1' });
  if (log.status === 429) log.status = 200;
  response.end(body);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

function answer(path: string): string | Buffer | undefined {
  if (path === '/log/checkpoint') return checkpointOf(log.signed);
  if (path === '/.well-known/credit-platform') {
    const limits = { batchItemsMax: 1, bodyBytesMax: 1, pageItemsMax: 1 };
    const { vkeys } = log;
    return JSON.stringify({
      name: '示例',
      origin,
      vkeys,
      jurisdictions: [],
      limits,
      policyVersions: [],
      sandbox: true,
    });
  }
  const [, level, index, width = '256'] = /^\/log\/tile\/(entries|0)\/(\d{3})(?:\.p\/(\d+))?$/.exec(path) ?? [];
  if (level === undefined) return undefined;
  const from = Number(index) * 256;
  const of = (level === 'entries' ? log.entries : log.tiles).slice(from, from + Number(width));
  if (of.length < Number(width)) return undefined;
  return Buffer.concat(of.map((item) => (level === 'entries' ? Buffer.from([0, 32, ...item]) : hashLeaf(item))));
}

function checkpointOf(entries: readonly Uint8Array[]): string {
  const root = computeRoot(entries.map((item) => hashLeaf(item)));
  const text = formatCheckpoint({ origin, size: entries.length, root });
  return formatNote(text, [log.key.sign(text)]);
}

let state = '';
let states = 0;
beforeEach(() => {
  state = join(folder, `new/${states++}.json`);
  log.key = createPlatform();
  log.vkeys = [log.key.vkey];
  log.show(entriesOf(300));
});
afterEach(() => rm(state, { force: true }));

async function audit(...words: string[]) {
  const child = spawn(process.execPath, [command, url, '--state', state, ...words], {
    env: { PATH: process.env.PATH, LANG: 'en' },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, err };
}

describe('credit-audit', () => {
  it('recomputes the root, remembers the checkpoint for its owner alone, and sees the log grow', async () => {
    const first = await audit();
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toContain('Entries: 300 (first audit)');
    expect((await stat(state)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(state, 'utf8'))).toMatchObject({ checkpoint: checkpointOf(log.signed) });

    log.show(entriesOf(1000));
    const second = await audit('--json');
    expect(second.status).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({ passed: true, size: 1000, sizeBefore: 300, bundles: 3 });
    expect((await audit()).out).toContain('Entries: 1000 (1000 last time)');
  });

  it('reads only what is new, unless told to read all again', async () => {
    log.show(entriesOf(600));
    await audit();
    log.show(entriesOf(700));
    const wrong = [entry(0, 1), ...entriesOf(700).slice(1)];
    Object.assign(log, { entries: wrong, tiles: wrong });
    const grown = await audit();
    expect(grown).toMatchObject({ status: 0, err: '' });
    expect(grown.out).toContain('the first 600 entries, audited before, and 1 bundle(s)');
    expect((await audit('--all')).err).toContain('tiles');
  });

  it('audits an empty log, and waits where the platform asks for it', async () => {
    log.show([]);
    expect((await audit()).status).toBe(0);
    log.show(entriesOf(1));
    log.status = 429;
    const { vkey } = log.key;
    expect(await audit('--key', vkey)).toMatchObject({ status: 0 });
  });

  it('shouts where the log has forked, prints both checkpoints, and keeps the one it had', async () => {
    await audit();
    const remembered = await readFile(state, 'utf8');
    const before = checkpointOf(log.signed);
    const rewritten = [entry(0, 1), ...entriesOf(400).slice(1)];
    for (const size of [300, 400]) {
      log.show(rewritten.slice(0, size));
      const { status, err } = await audit();
      expect(status).toBe(1);
      expect(err).toContain('THE LOG HAS FORKED');
      expect(err).toContain(before);
      expect(err).toContain(checkpointOf(log.signed));
      expect(await readFile(state, 'utf8')).toBe(remembered);
    }
  });

  it('shouts where the log has shrunk', async () => {
    await audit();
    log.show(entriesOf(299));
    const { status, err } = await audit();
    expect(status).toBe(1);
    expect(err).toContain('THE LOG HAS SHRUNK');
    expect(err).toContain(checkpointOf(entriesOf(300)));
    expect(err).toContain(checkpointOf(log.signed));
  });

  const altered = entriesOf(300).with(7, entry(7, 1));
  it.each<[string, string, () => void]>([
    ['tiles', 'an entry is not what its tile says', () => Object.assign(log, { entries: altered })],
    ['tiles', 'a tile is not of its entries', () => Object.assign(log, { tiles: altered })],
    ['tiles', 'both are not what was signed', () => Object.assign(log, { tiles: altered, entries: altered })],
    ['tiles', 'entries are missing', () => Object.assign(log, { entries: entriesOf(280) })],
    ['signature', 'another key has signed', () => Object.assign(log, { key: createPlatform('another') })],
    [
      'origin',
      'the keys are another log’s',
      () => Object.assign(log, { vkeys: [createPlatform('key', 'other').vkey] }),
    ],
    ['malformed', 'a key is none', () => Object.assign(log, { vkeys: ['key'] })],
    ['platform', 'the platform fails', () => Object.assign(log, { status: 500 })],
  ])('fails with %s where %s, and remembers nothing', async (code, _, alter) => {
    alter();
    const { status, out } = await audit('--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ passed: false, code });
    await expect(stat(state)).rejects.toThrow('ENOENT');
  });

  it('follows a rotation that names both keys, and no other change of key', async () => {
    await audit();
    const newer = createPlatform('newer');
    Object.assign(log, { key: newer, vkeys: [newer.vkey] });
    expect((await audit()).err).toContain('key: The key of last time is no longer among');
    expect(await audit('--key', newer.vkey)).toMatchObject({ status: 0 });

    const newest = createPlatform('newest');
    Object.assign(log, { key: newest, vkeys: [newest.vkey, newer.vkey] });
    expect((await audit()).out).toContain('Note: a new key has signed');
  });

  it('takes no remembered checkpoint that its key has not signed', async () => {
    await audit();
    await writeFile(state, (await readFile(state, 'utf8')).replace('\\n300\\n', '\\n200\\n'));
    const { status, err } = await audit();
    expect(status).toBe(1);
    expect(err).toContain('what is remembered is no checkpoint');
  });

  it.each([
    ['a state others can write', '{}', 0o666],
    ['a state that is none', '{"v":1}', 0o600],
  ])('does not trust %s', async (_, content, mode) => {
    state = join(folder, 'state.json');
    await writeFile(state, content);
    await chmod(state, mode);
    expect((await audit()).status).toBe(2);
  });

  it.each([[['--nonsense']], [['https://another.example']], [['--lang', 'fr']]])(
    'calls %j wrong use',
    async (words) => {
      expect(await audit(...words)).toMatchObject({ status: 2, out: '' });
    },
  );
});
