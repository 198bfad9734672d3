/** An organisation with a secret key, made by the command line as an operator makes it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { OrganizationKind } from '../../store/core-tables.ts';

const main = join(import.meta.dirname, '..', '..', 'main.ts');

export interface Registration {
  /** Folder of the platform. */
  readonly data: string;
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
}

/** @returns the key, `sk_…` */
export function registerOrganization({ data, id, name, kind }: Registration): string {
  const admin = (...args: string[]) =>
    execFileSync(process.execPath, [main, 'admin', ...args, '--data', data], { encoding: 'utf8' });
  admin('organization', 'create', '--id', id, '--name', name, '--kind', kind);
  return admin('key', 'issue', '--organization', id, '--type', 'secret').trim().split('\t')[1]!;
}
