/** `npm run server -- admin …`: who may use the platform, from the command line. */
import type { Kysely } from 'kysely';
import { AdministrationError } from '../../administration/administrator.ts';
import type { Database } from '../../store/database.ts';
import { findCommand } from './admin-commands.ts';
import { createAdminRun, parseAdminArguments, textOf } from './admin-run.ts';
import { adminUsage } from './admin-usage.ts';

export interface AdminParts {
  /** Opens the platform's database; called once the command line is understood. */
  readonly open: (where: { data: string | undefined; database: string | undefined }) => Promise<Kysely<Database>>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Epoch milliseconds, real time. */
  readonly now: () => number;
}

/** @returns exit code: 0 done, 1 could not be done, 2 not understood */
export async function runAdmin(argv: readonly string[], parts: AdminParts): Promise<number> {
  const parsed = parseAdminArguments(argv);
  if (typeof parsed === 'string') {
    parts.printError(`${parsed}; npm run server -- admin --help lists the commands`);
    return 2;
  }
  const { values, command } = parsed;
  if (values.help || command === '') {
    parts.print(adminUsage);
    return values.help ? 0 : 2;
  }
  const act = findCommand(command);
  if (act === undefined) {
    parts.printError(`there is no command ${command}; npm run server -- admin --help lists the commands`);
    return 2;
  }
  try {
    const db = await parts.open({ data: textOf(values.data), database: textOf(values.database) });
    try {
      await act(createAdminRun({ db, values, print: parts.print, now: parts.now }));
      return 0;
    } finally {
      await db.destroy();
    }
  } catch (error) {
    if (!(error instanceof AdministrationError)) throw error;
    parts.printError(error.message);
    return 1;
  }
}
