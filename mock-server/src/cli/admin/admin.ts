/** The administration's composition root: the machine's clock, its files, its database. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../store/open-database.ts';
import { dataFolder } from '../data-folder.ts';
import { runAdmin } from './run-admin.ts';

/** @returns exit code */
export function admin(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return runAdmin(argv, {
    async open({ data = dataFolder(environment), database = environment.DATABASE_URL || undefined }) {
      if (database !== undefined) return openDatabase({ url: database });
      await mkdir(data, { recursive: true, mode: 0o700 });
      return openDatabase({ file: join(data, 'platform.sqlite') });
    },
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    now: Date.now,
  });
}
