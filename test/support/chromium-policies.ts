/**
 * Policies of an administrator for one Chromium alone. It reads them from a folder of the machine, where they would hold for
 * every browser on it: this one sees another folder in that place.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHROMIUM_EXTENSION_ID } from '@credit-check/domain/contract/clients';

const MACHINE_FOLDER = '/etc/chromium';
const namespace = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--mount'] as const;

export interface ChromiumPolicies {
  /** Starts the browser with them, in place of its own executable. */
  readonly executable: string;
  /** Sets what `storage.managed` holds, also while the browser runs. */
  set(managed: object): Promise<void>;
  /** The administrator lets go of everything. */
  clear(): Promise<void>;
}

/** Why this machine cannot run a browser with policies of its own; undefined where it can. */
export function whyNoPolicies(): string | undefined {
  if (!existsSync(MACHINE_FOLDER)) return `${MACHINE_FOLDER} is not there`;
  try {
    const [command, ...options] = namespace;
    execFileSync(command, [...options, 'mount', '--bind', '/tmp', MACHINE_FOLDER], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'a mount namespace is not to be had';
  }
}

/** `folder`: an empty one, the test's own. */
export async function openPolicies(folder: string, chromium: string): Promise<ChromiumPolicies> {
  const managed = join(folder, 'policies', 'managed');
  const file = join(managed, 'credit-check.json');
  const executable = join(folder, 'chromium-with-policies');
  await mkdir(managed, { recursive: true });
  const script = `#!/bin/sh
exec ${namespace.join(' ')} sh -c 'mount --bind "$0" ${MACHINE_FOLDER} && exec "$@"' '${folder}' '${chromium}' "$@"
`;
  await writeFile(executable, script, { mode: 0o755 });
  return {
    executable,
    set: (values) =>
      writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [CHROMIUM_EXTENSION_ID]: values } } })),
    clear: () => rm(file),
  };
}
