/** The log's key: made on the first start, kept in a file only its owner can read. */
import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { formatSignerKey, parseSignerKey, type SignerKey } from '@credit-check/domain/receipt/note-key';
import type { RandomBytes } from '@credit-check/domain/receipt/random-source';

/** A key that is forgotten with the process. */
export function createLogKey(origin: string, randomBytes: RandomBytes): SignerKey {
  return parseSignerKey(formatSignerKey(origin, randomBytes(32)))!;
}

/**
 * Reads the key (C2SP signed-note signer key) from the file, or makes it there where there is none. Two processes that
 * start at once end with the same key.
 * @throws where the file is open to others, holds no key, or the key of a log of another name: a log that changed its
 *   name or key unnoticed could not be audited.
 */
export async function openLogKey(file: string, origin: string, randomBytes: RandomBytes): Promise<SignerKey> {
  const draft = `${file}.${Buffer.from(randomBytes(8)).toString('hex')}`;
  const skey = (await readKeyFile(file)) ?? (await writeKeyFile(file, draft, formatSignerKey(origin, randomBytes(32))));
  const key = parseSignerKey(skey.trim());
  if (!key) throw new Error(`${file} holds no log key`);
  if (key.name !== origin) throw new Error(`${file} holds the key of the log ${key.name}, not of ${origin}`);
  return key;
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

/** Under its name only once it is whole and on the disk; a key another process has put there meanwhile stays. */
async function writeKeyFile(file: string, draft: string, skey: string): Promise<string> {
  try {
    const handle = await open(draft, 'wx', 0o600);
    await handle.writeFile(`${skey}\n`);
    await handle.sync();
    await handle.close();
    await link(draft, file);
    return skey;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(file, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}
