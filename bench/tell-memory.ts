/** Preloaded into a server under test, with `--expose-gc`: on SIGUSR2 says what it holds after a full collection. */
import { renameSync, writeFileSync } from 'node:fs';
import { memoryFile } from './held-memory.ts';

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const file = memoryFile(process.pid);
  writeFileSync(`${file}.new`, String(heapUsed + external));
  renameSync(`${file}.new`, file);
});
