/** The log's keys in a file only its owner can read; the first is made on the first start. */
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import type { RandomBytes } from '@credit-check/domain/receipt/random-source';
import { createLogKey, formatLogKeys, type LogKeys, parseLogKeys } from './log-keys.ts';

/**
 * Reads the keys (C2SP signed-note) from the file, or makes one there where there is none. Two processes that start at once
 * end with the same key.
 * @throws Error where the file is open to others, or as `parseLogKeys`
 */
export async function openLogKeys(file: string, origin: string, randomBytes: RandomBytes): Promise<LogKeys> {
  const kept = await readKeyFile(file);
  if (kept !== undefined) return parseLogKeys(kept, origin, file);
  const made = formatLogKeys([createLogKey(origin, randomBytes)]);
  const draft = await writeDraft(file, made, randomBytes);
  try {
    await link(draft, file);
  } catch (error) {
    // A key another process has put there meanwhile stays.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return parseLogKeys((await readKeyFile(file)) ?? '', origin, file);
}

/** Puts the keys in the place of those that are there: killed at any moment, either the old or the new ones are. */
export async function replaceLogKeys(file: string, keys: LogKeys, randomBytes: RandomBytes): Promise<void> {
  await rename(await writeDraft(file, formatLogKeys(keys), randomBytes), file);
}

async function readKeyFile(file: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new Error(`${file} is open to others: chmod 600`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole and on the disk before it gets its name. */
async function writeDraft(file: string, text: string, randomBytes: RandomBytes): Promise<string> {
  const draft = `${file}.${Buffer.from(randomBytes(8)).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}
