/** What `npm run server -- admin …` can do: one entry a command, named as it is typed. */
import { readFile } from 'node:fs/promises';
import type { Basis } from '@credit-check/domain/contract/purpose';
import { formatInstant } from '@credit-check/domain/time/instant';
import { AdministrationError } from '../../administration/administrator.ts';
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
import type { AdminRun } from './admin-run.ts';

const HOUR_MS = 3_600_000;

type AdminCommand = (run: AdminRun) => Promise<void>;

const commands: Readonly<Record<string, AdminCommand>> = {
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

/** `command`: its words, with a space between; undefined where there is none of that name. */
export function findCommand(command: string): AdminCommand | undefined {
  return Object.hasOwn(commands, command) ? commands[command] : undefined;
}

/** Ex officio and sharing are asked for by name (D5). */
function needsNoDuty(basis: Basis): boolean {
  return basis === 'public' || basis === 'authorized';
}

/** @throws AdministrationError where an option is missing */
function memberOf({ need, words }: AdminRun) {
  return { login: need('login'), role: need('role'), bases: readBases(words('bases') ?? ['public']) };
}

function limitsOf({ words }: AdminRun) {
  return { origins: words('origins') ?? [], purposes: readPurposes(words('purposes') ?? []) };
}

/** @throws AdministrationError where it cannot be read */
async function readSecret(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new AdministrationError('unknown', `the secret cannot be read: ${(error as Error).message}`);
  }
}
