/** An import whose server dies: what was acknowledged is on the disk, and sending it again doubles nothing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ImportVerdict } from '@credit-check/domain/contract/record-input';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { registerOrganization } from '../cli/testing/register-organization.ts';
import { generateImportLines } from '../sandbox/data/generate-import-lines.ts';

const LINES = 6_000;
const KILLED_AT = [1, 700, 2_500, 5_000];
const script = (name: string) => join(import.meta.dirname, '..', name);
const lines = [...generateImportLines(LINES, 7)].join('');

const data = await mkdtemp(join(tmpdir(), 'credit-check-killed-'));
afterAll(() => rm(data, { recursive: true }));
const key = registerOrganization({ data, id: 'provider', name: '示例提供单位', kind: 'provider' });

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [script('main.ts'), '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return { child, url };
  }
  throw new Error('did not say where it listens');
}

/** Sends all lines and reads verdicts until `onVerdict` kills the server or there are no more. */
async function send(url: string, onVerdict: (count: number) => void): Promise<ImportVerdict[]> {
  const verdicts: ImportVerdict[] = [];
  try {
    const response = await fetch(`${url}/v1/records/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.trim()}`, 'content-type': 'application/x-ndjson' },
      body: new Blob([lines]).stream(),
      duplex: 'half',
    } as RequestInit);
    let rest = '';
    for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
      const complete = (rest + text).split('\n');
      rest = complete.pop()!;
      for (const line of complete) {
        verdicts.push(JSON.parse(line));
        onVerdict(verdicts.length);
      }
    }
  } catch {
    // The connection died with the server.
  }
  return verdicts;
}

function stored(): Map<string, number> {
  const db = new Sqlite(join(data, 'platform.sqlite'), { readonly: true });
  const rows = db.prepare('select id from records').all() as { id: string }[];
  const versions = db.prepare('select record_id, count(*) as n from record_versions group by record_id').all() as {
    record_id: string;
    n: number;
  }[];
  db.close();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(versions.length);
  return new Map(versions.map(({ record_id, n }) => [record_id, n]));
}

it('loses no acknowledged line to SIGKILL, and a resume takes none twice', { timeout: 240_000 }, async () => {
  for (const killAt of KILLED_AT) {
    const { child, url } = await start();
    const exit = once(child, 'exit');
    const verdicts = await send(url, (count) => count === killAt && child.kill('SIGKILL'));
    await exit;
    expect(child.signalCode).toBe('SIGKILL');
    const kept = stored();
    expect(verdicts.length).toBeGreaterThanOrEqual(killAt);
    expect(verdicts.filter((verdict) => !verdict.ok || kept.get(verdict.id) !== 1)).toEqual([]);
    expect([...kept.values()].filter((n) => n !== 1)).toEqual([]);
  }
  const { child, url } = await start();
  const verdicts = await send(url, () => {});
  child.kill('SIGTERM');
  await once(child, 'exit');
  expect(verdicts).toHaveLength(LINES);
  expect(verdicts.every((verdict) => verdict.ok && verdict.version === 1)).toBe(true);
  const kept = stored();
  expect(kept.size).toBe(LINES);
  expect([...kept.values()].filter((n) => n !== 1)).toEqual([]);
});
