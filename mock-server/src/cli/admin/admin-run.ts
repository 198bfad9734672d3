/** One call of the administration: its options, as typed, and where its output goes. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { AdministrationError, type Administrator } from '../../administration/administrator.ts';
import type { Database } from '../../store/database.ts';

const options = {
  bases: { type: 'string' },
  'client-id': { type: 'string' },
  'client-secret-file': { type: 'string' },
  data: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  id: { type: 'string' },
  issuer: { type: 'string' },
  json: { type: 'boolean' },
  key: { type: 'string' },
  kind: { type: 'string' },
  label: { type: 'string' },
  login: { type: 'string' },
  'login-claim': { type: 'string' },
  name: { type: 'string' },
  organization: { type: 'string' },
  origins: { type: 'string' },
  'overlap-hours': { type: 'string' },
  purposes: { type: 'string' },
  role: { type: 'string' },
  type: { type: 'string' },
} as const;

export type AdminOption = keyof typeof options;
export type AdminValues = { readonly [Name in AdminOption]?: string | boolean | undefined };

export interface AdminRun {
  readonly db: Kysely<Database>;
  readonly administrator: Administrator;
  /** The option's text. @throws AdministrationError where it is missing */
  readonly need: (name: AdminOption) => string;
  readonly has: (name: AdminOption) => string | undefined;
  /** What stands between commas. */
  readonly words: (name: AdminOption) => string[] | undefined;
  /** Prints rows that have the same members: with tabs between, below their names, or as JSON. */
  readonly list: (rows: readonly object[]) => void;
  readonly print: (text: string) => void;
}

/** @returns what was typed, or the reason why it cannot be understood */
export function parseAdminArguments(argv: readonly string[]): { values: AdminValues; command: string } | string {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { values, command: positionals.join(' ') };
  } catch (error) {
    return (error as Error).message.split('. ', 1)[0]!;
  }
}

/** An option's text; undefined where it is absent or a switch. */
export function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export interface AdminRunParts {
  readonly db: Kysely<Database>;
  readonly values: AdminValues;
  readonly print: (text: string) => void;
  /** Epoch milliseconds, real time. */
  readonly now: () => number;
}

/** What commands get to work with, of a command line that was understood. */
export function createAdminRun({ db, values, print, now }: AdminRunParts): AdminRun {
  const has = (name: AdminOption) => textOf(values[name]);
  return {
    db,
    administrator: { actor: 'command-line', now: now(), randomBytes },
    has,
    need(name) {
      const text = has(name);
      if (text === undefined) throw new AdministrationError('missing', `--${name} is missing`);
      return text;
    },
    words: (name) =>
      has(name)
        ?.split(',')
        .filter((word) => word !== ''),
    list(rows) {
      if (values.json) return print(JSON.stringify(rows, null, 2));
      const [first] = rows;
      if (first === undefined) return;
      for (const cells of [Object.keys(first), ...rows.map(Object.values)]) print(cells.map(asText).join('\t'));
    },
    print,
  };
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join(',') || '-';
  return value === undefined || value === null ? '-' : String(value);
}
