/** The command line's server in a process of its own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Resolves once it has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Resolves once it says where it listens. Does not outlive the test. */
export async function startServerProcess(args: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../main.ts'), '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  });
  const exit = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await exit;
    };
    return { url, child, end };
  }
  throw new Error('did not say where it listens');
}
