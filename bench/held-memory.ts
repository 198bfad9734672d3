/** Bytes that a server process holds: heap and what it keeps beside the heap. The process must preload `tell-memory.ts`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 20;

/** Where the process writes it. */
export function memoryFile(pid: number): string {
  return join(tmpdir(), `credit-check-memory-${pid}`);
}

export async function heldMemory(pid: number): Promise<number> {
  const file = memoryFile(pid);
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(file)) await delay(LOOK_MS);
  const bytes = Number(readFileSync(file, 'utf8'));
  rmSync(file);
  return bytes;
}
