/**
 * hypercore 11 as a peer of the log, where it is installed: `npm install --no-save hypercore@11.37.1`, the newest whose own
 * dependencies are all published. It is none of ours, for its native parts are 200 MB.
 */
import { join } from 'node:path';

interface Hypercore {
  ready(): Promise<void>;
  append(block: Uint8Array): Promise<unknown>;
  close(): Promise<void>;
}

export interface HypercorePeer {
  append(entry: Uint8Array): Promise<unknown>;
  close(): Promise<void>;
}

/** @param folder for its files. Undefined where it is not installed. */
export async function openHypercore(folder: string): Promise<HypercorePeer | undefined> {
  const create = await loadHypercore();
  if (create === undefined) return undefined;
  const core = new create(join(folder, 'hypercore'));
  await core.ready();
  return { append: (entry) => core.append(entry), close: () => core.close() };
}

async function loadHypercore(): Promise<(new (folder: string) => Hypercore) | undefined> {
  // Not by a literal: what is not declared would not compile.
  const name: string = 'hypercore';
  try {
    return (await import(name)).default;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
