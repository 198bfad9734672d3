/** What an auditor remembers between two audits: a file only its owner may read. */
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseJson } from '@credit-check/domain/contract/parse-json';
import * as z from 'zod/mini';
import type { Remembered } from '../audit/audit-log.ts';

const STATE_BYTES_MAX = 2_000_000;
const stateSchema = z.strictObject({
  v: z.literal(1),
  vkey: z.string(),
  checkpoint: z.string(),
  peaks: z.optional(z.array(z.string())),
});

/**
 * Undefined where there is none yet.
 * @throws Error where it is not one, or others could have written it: it would vouch for nothing
 */
export async function readState(path: string): Promise<Remembered | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (process.platform !== 'win32' && (found.mode & 0o022) !== 0) throw new Error(`${path} can be written by others`);
  if (found.size > STATE_BYTES_MAX) throw new Error(`${path} is no state of an audit`);
  const state = stateSchema.safeParse(parseJson(await readFile(path, 'utf8'))).data;
  if (state === undefined) throw new Error(`${path} is no state of an audit`);
  const { vkey, checkpoint, peaks } = state;
  return { vkey, checkpoint, ...(peaks !== undefined && { peaks }) };
}

/** Replaces the state at once: killed at any moment, either the old or the new one is there. */
export async function writeState(path: string, { vkey, checkpoint, peaks }: Remembered): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const next = `${path}.${process.pid}.new`;
  const file = await open(next, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ v: 1, vkey, checkpoint, peaks })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path).catch(async (error: unknown) => {
    await rm(next, { force: true });
    throw error;
  });
}
