/** `npm run server -- admin …`: who may use the platform, from the command line. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Basis } from '@credit-check/domain/contract/purpose';
import { formatInstant } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import { AdministrationError, type Administrator } from '../../administration/administrator.ts';
import {
  connectIdentityProvider,
  disconnectIdentityProvider,
  listIdentityProviders,
} from '../../administration/identity-providers.ts';
import {
  issueKey,
  listKeys,
  readKeyKind,
  readPurposes,
  restrictKey,
  revokeKey,
  rotateKey,
} from '../../administration/keys.ts';
import { listActs } from '../../administration/list-acts.ts';
import {
  basesOfKind,
  changeOrganization,
  createOrganization,
  listOrganizations,
  organizationKinds,
  readBases,
} from '../../administration/organizations.ts';
import { changeStaff, inviteStaff, listStaff, removeStaff } from '../../administration/staff.ts';
import type { Database } from '../../store/database.ts';
import { adminUsage } from './admin-usage.ts';

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

type Values = { readonly [Name in keyof typeof options]?: string | boolean | undefined };

export interface AdminParts {
  /** Opens the platform's database; called once the command line is understood. */
  readonly open: (where: { data: string | undefined; database: string | undefined }) => Promise<Kysely<Database>>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly now: () => number;
}

interface Run {
  readonly db: Kysely<Database>;
  readonly administrator: Administrator;
  /** The option's text. @throws AdministrationError where it is missing */
  readonly need: (name: keyof typeof options) => string;
  readonly has: (name: keyof typeof options) => string | undefined;
  readonly words: (name: keyof typeof options) => string[] | undefined;
  readonly list: (rows: readonly object[]) => void;
  readonly print: (text: string) => void;
}

const HOUR_MS = 3_600_000;

/** @returns exit code: 0 done, 1 could not be done, 2 not understood */
export async function runAdmin(argv: readonly string[], parts: AdminParts): Promise<number> {
  const parsed = parse(argv);
  if (typeof parsed === 'string') {
    parts.printError(`${parsed}; npm run server -- admin --help lists the commands`);
    return 2;
  }
  const { values, command } = parsed;
  if (values.help || command === '') {
    parts.print(adminUsage);
    return values.help ? 0 : 2;
  }
  const act = commands[command];
  if (act === undefined) {
    parts.printError(`there is no command ${command}; npm run server -- admin --help lists the commands`);
    return 2;
  }
  try {
    const db = await parts.open({ data: textOf(values.data), database: textOf(values.database) });
    try {
      await act(runOf(db, values, parts));
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

function parse(argv: readonly string[]): { values: Values; command: string } | string {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { values, command: positionals.join(' ') };
  } catch (error) {
    return (error as Error).message.split('. ', 1)[0]!;
  }
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function runOf(db: Kysely<Database>, values: Values, { print, now }: AdminParts): Run {
  const has = (name: keyof typeof options) => textOf(values[name]);
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
      if (values.json) print(JSON.stringify(rows, null, 2));
      else for (const row of rows) print(Object.values(row).map(asText).join('\t'));
    },
    print,
  };
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join(',') || '-';
  return value === undefined || value === null ? '-' : String(value);
}

const commands: Readonly<Record<string, (run: Run) => Promise<void>>> = {
  async 'organization create'({ db, administrator, need, words, print }) {
    const kind = organizationKinds.find((known) => known === need('kind'));
    if (kind === undefined)
      throw new AdministrationError('malformed', `--kind is one of ${organizationKinds.join(', ')}`);
    const bases = readBases(words('bases') ?? basesOfKind[kind].filter(needsNoDuty));
    await createOrganization(db, administrator, { id: need('id'), name: need('name'), kind, bases });
    print(`created ${need('id')}`);
  },
  async 'organization change'({ db, administrator, need, has, words, print }) {
    const bases = words('bases');
    await changeOrganization(db, administrator, need('id'), { name: has('name'), bases: bases && readBases(bases) });
    print(`changed ${need('id')}`);
  },
  async 'organization list'({ db, list }) {
    list(await listOrganizations(db));
  },
  async 'staff invite'(run) {
    await inviteStaff(run.db, run.administrator, run.need('organization'), memberOf(run));
    run.print(`invited ${run.need('login')}`);
  },
  async 'staff change'(run) {
    await changeStaff(run.db, run.administrator, run.need('organization'), memberOf(run));
    run.print(`changed ${run.need('login')}`);
  },
  async 'staff remove'({ db, administrator, need, print }) {
    await removeStaff(db, administrator, need('organization'), need('login'));
    print(`removed ${need('login')}`);
  },
  async 'staff list'({ db, need, list }) {
    list(await listStaff(db, need('organization')));
  },
  async 'key issue'(run) {
    const key = { kind: readKeyKind(run.need('type')), label: run.has('label'), ...limitsOf(run) };
    const { id, token } = await issueKey(run.db, run.administrator, run.need('organization'), key);
    run.print(`${id}\t${token}`);
  },
  async 'key restrict'(run) {
    const key = { id: run.need('key'), ...limitsOf(run) };
    await restrictKey(run.db, run.administrator, run.need('organization'), key);
    run.print(`restricted ${key.id}`);
  },
  async 'key rotate'({ db, administrator, need, has, print }) {
    const hours = Number(has('overlap-hours') ?? '0');
    if (!(hours >= 0 && hours <= 720))
      throw new AdministrationError('malformed', '--overlap-hours is a number from 0 to 720');
    const rotation = { id: need('key'), overlapMs: hours * HOUR_MS };
    const { id, token } = await rotateKey(db, administrator, need('organization'), rotation);
    print(`${id}\t${token}`);
  },
  async 'key revoke'({ db, administrator, need, print }) {
    await revokeKey(db, administrator, need('organization'), need('key'));
    print(`revoked ${need('key')}`);
  },
  async 'key list'({ db, need, list }) {
    const keys = await listKeys(db, need('organization'));
    list(keys.map(({ endsAt, ...key }) => ({ ...key, endsAt: endsAt && formatInstant(endsAt) })));
  },
  async 'identity-provider connect'({ db, administrator, need, has, print }) {
    const file = has('client-secret-file');
    await connectIdentityProvider(db, administrator, {
      id: need('id'),
      name: need('name'),
      organizationId: has('organization'),
      issuer: need('issuer'),
      clientId: need('client-id'),
      clientSecret: file === undefined ? undefined : await readSecret(file),
      loginClaim: need('login-claim'),
    });
    print(`connected ${need('id')}`);
  },
  async 'identity-provider disconnect'({ db, administrator, need, print }) {
    await disconnectIdentityProvider(db, administrator, need('id'));
    print(`disconnected ${need('id')}`);
  },
  async 'identity-provider list'({ db, list }) {
    list(await listIdentityProviders(db));
  },
  async acts({ db, has, list }) {
    const acts = await listActs(db, has('organization'));
    list(acts.map(({ at, ...act }) => ({ at: formatInstant(at), ...act })));
  },
};

/** Ex officio and sharing are asked for by name (D5). */
function needsNoDuty(basis: Basis): boolean {
  return basis === 'public' || basis === 'authorized';
}

function memberOf({ need, words }: Run) {
  return { login: need('login'), role: need('role'), bases: readBases(words('bases') ?? ['public']) };
}

function limitsOf({ words }: Run) {
  return { origins: words('origins') ?? [], purposes: readPurposes(words('purposes') ?? []) };
}

async function readSecret(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new AdministrationError('unknown', `the secret cannot be read: ${(error as Error).message}`);
  }
}
