import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export interface FrameScript {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly integrity: string;
  /** Names the content: what is there once never changes. */
  readonly name: string;
}

/** The script of the frame as the widget's package builds it. Undefined while it is not built. */
export async function loadFrameScript(file: string): Promise<FrameScript | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const hash = createHash('sha384').update(bytes).digest();
  return { bytes, integrity: `sha384-${hash.toString('base64')}`, name: `${hash.toString('hex').slice(0, 16)}.js` };
}
