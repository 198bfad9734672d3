import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullReceipt } from '@credit-check/domain/contract/answer';
import type { Platform } from '@credit-check/domain/contract/platform';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { about, openTestPlatform, organizations, type TestPlatform } from '../query/testing/test-platform.ts';
import { rotateKey } from './rotate-key.ts';

let folder: string;
let platform: TestPlatform;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credit-check-rotation-'));
  platform = await openTestPlatform({ data: folder });
});
afterEach(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

const printed: string[] = [];
const console = { print: (text: string) => printed.push(text), printError: (text: string) => printed.push(text) };
const rotate = (argv: string[], environment = {}) => rotateKey([...argv, '--sandbox'], environment, console);

async function restart(argv: string[]): Promise<void> {
  await platform.close();
  expect(await rotate(['--data', folder, ...argv])).toBe(0);
  platform = await openTestPlatform({ data: folder });
}

const vkeysNow = async () => (await platform.get<Platform>('/.well-known/credit-platform')).body.vkeys;

test('receipts verify with the old key and with the new one while both sign, older ones for ever with the old', async () => {
  const { body: answer } = await platform.ask(about(organizations.adverse));
  const [old] = await vkeysNow();
  const verdict = async (receipt: FullReceipt, vkey: string) =>
    verifyReceipt(receipt, { vkey, at: answer.asOf }).then(
      () => 'verified',
      (error) => error.code,
    );

  await restart([]);
  const [fresh, second] = await vkeysNow();
  expect(second).toBe(old);
  const { body: during } = await platform.get<FullReceipt>(`/v1/queries/${answer.queryId}/receipt`);
  // Until the log grows its last checkpoint is the one of before.
  expect(await verdict(during, old!)).toBe('verified');
  const { body: next } = await platform.ask(about(organizations.clear));
  for (const vkey of [old, fresh]) expect(await verdict(next.receipt as FullReceipt, vkey!)).toBe('verified');

  await restart(['--retire']);
  expect(await vkeysNow()).toEqual([fresh, old]);
  const { body: last } = await platform.ask(about(organizations.clear));
  expect(await verdict(last.receipt as FullReceipt, fresh!)).toBe('verified');
  expect(await verdict(last.receipt as FullReceipt, old!)).toBe('signature');
  expect(await verdict(answer.receipt as FullReceipt, old!)).toBe('verified');
});

test('a key from the environment is rotated by what is printed, and no file is touched', async () => {
  const given = await readFile(join(folder, 'log.key'), 'utf8');
  printed.length = 0;
  expect(await rotate(['--data', folder], { CREDIT_LOG_KEY: given })).toBe(0);
  expect(await readFile(join(folder, 'log.key'), 'utf8')).toBe(given);
  await platform.close();
  platform = await openTestPlatform({ data: folder, logKey: printed.join('') });
  expect(await vkeysNow()).toHaveLength(2);
});

test.each([
  [['--rotate'], 2],
  [['--data', '/nowhere/at/all'], 1],
])('%j is refused with exit code %i', async (argv, code) => {
  expect(await rotate(argv)).toBe(code);
});
