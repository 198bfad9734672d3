import type { IndexTable } from './index-table.ts';
import type { IndexFiles } from './write-index.ts';

/** The index, written beside the page; the signal ends the work. */
export async function writeIndexApart(table: IndexTable, signal: AbortSignal): Promise<IndexFiles> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<IndexFiles>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<IndexFiles>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.postMessage(table);
    });
  } finally {
    worker.terminate();
  }
}
