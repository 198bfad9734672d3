/** Organisations that ask, supply or run the platform. */
import { type Basis, bases as knownBases } from '@credit-check/domain/contract/purpose';
import type { Kysely } from 'kysely';
import type { OrganizationKind } from '../store/core-tables.ts';
import type { Database } from '../store/database.ts';
import { selfOrganization } from '../store/organization.ts';
import { AdministrationError, type Administrator, noteAct } from './administrator.ts';

export const organizationKinds = [
  'agency',
  'employer',
  'authority',
  'provider',
  'operator',
  'site',
] as const satisfies OrganizationKind[];

/** The bases an organisation of a kind may ask on: what the law leaves to authorities is theirs alone (BT28, GX25). */
export const basesOfKind: Readonly<Record<OrganizationKind, readonly Basis[]>> = {
  agency: ['public', 'authorized'],
  employer: ['public', 'authorized'],
  authority: ['public', 'authorized', 'ex-officio', 'government-sharing'],
  provider: ['public'],
  operator: ['public'],
  site: ['public', 'authorized'],
};

export interface ManagedOrganization {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly bases: readonly Basis[];
}

/** @throws AdministrationError where the id is taken, or a basis is not for its kind */
export async function createOrganization(
  db: Kysely<Database>,
  administrator: Administrator,
  organization: ManagedOrganization,
): Promise<void> {
  const { id, name, kind, bases } = organization;
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(id)) {
    throw new AdministrationError('malformed', 'an id is 1 to 63 of a-z, 0-9 and -, and does not begin with -');
  }
  checkName(name);
  checkBases(kind, bases);
  await db.transaction().execute(async (transaction) => {
    if (id === selfOrganization.id || (await findOrganization(transaction, id)) !== undefined) {
      throw new AdministrationError('taken', `there is an organisation ${id} already`);
    }
    await transaction
      .insertInto('organizations')
      .values({ id, name, kind, bases: JSON.stringify(bases) })
      .execute();
    await noteAct(transaction, administrator, 'organization.create', { organizationId: id, target: id });
  });
}

export interface OrganizationChange {
  readonly name?: string | undefined;
  readonly bases?: readonly Basis[] | undefined;
}

/** @throws AdministrationError where there is none, or a basis is not for its kind */
export async function changeOrganization(
  db: Kysely<Database>,
  administrator: Administrator,
  id: string,
  { name, bases }: OrganizationChange,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const organization = await requireOrganization(transaction, id);
    if (name !== undefined) checkName(name);
    if (bases !== undefined) checkBases(organization.kind, bases);
    const change = {
      ...(name !== undefined && { name }),
      ...(bases !== undefined && { bases: JSON.stringify(bases) }),
    };
    if (Object.keys(change).length === 0)
      throw new AdministrationError('missing', 'say what to change: its name or its bases');
    await transaction.updateTable('organizations').set(change).where('id', '=', id).execute();
    await noteAct(transaction, administrator, 'organization.change', { organizationId: id, target: id });
  });
}

/** By id. */
export async function listOrganizations(db: Kysely<Database>): Promise<ManagedOrganization[]> {
  const rows = await db.selectFrom('organizations').selectAll().orderBy('id').execute();
  return rows.map((row) => ({ ...row, bases: JSON.parse(row.bases) }));
}

/** @throws AdministrationError where there is none */
export async function requireOrganization(db: Kysely<Database>, id: string): Promise<ManagedOrganization> {
  const organization = await findOrganization(db, id);
  if (organization === undefined) throw new AdministrationError('unknown', `there is no organisation ${id}`);
  return organization;
}

async function findOrganization(db: Kysely<Database>, id: string): Promise<ManagedOrganization | undefined> {
  const row = await db.selectFrom('organizations').where('id', '=', id).selectAll().executeTakeFirst();
  return row && { ...row, bases: JSON.parse(row.bases) };
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > 200)
    throw new AdministrationError('malformed', 'a name has 1 to 200 characters');
}

function checkBases(kind: OrganizationKind, bases: readonly Basis[]): void {
  const wrong = bases.filter((basis) => !basesOfKind[kind].includes(basis));
  if (wrong.length > 0) {
    throw new AdministrationError(
      'not-permitted',
      `${kind} may not ask on ${wrong.join(', ')}; it may on: ${basesOfKind[kind].join(', ')}`,
    );
  }
}

/** @throws AdministrationError at a word that is no basis */
export function readBases(words: readonly string[]): Basis[] {
  return words.map((word) => {
    const basis = knownBases.find((known) => known === word);
    if (basis === undefined)
      throw new AdministrationError('malformed', `${word} is no basis; there are: ${knownBases.join(', ')}`);
    return basis;
  });
}
