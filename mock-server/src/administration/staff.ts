/** People of an organisation and what each of them may ask on (GX30(2)). */
import type { Basis } from '@credit-check/domain/contract/purpose';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import type { Kysely, Selectable } from 'kysely';
import type { UserTable } from '../store/core-tables.ts';
import type { Database } from '../store/database.ts';
import { endSignIns } from '../store/end-sign-ins.ts';
import { AdministrationError, type Administrator, noteAct } from './administrator.ts';
import { requireOrganization } from './organizations.ts';

/** Who may administer the organisation's own staff and keys. */
export const ADMINISTRATOR_ROLE = 'administrator';

export interface StaffMember {
  /** As the organisation's identity provider states it. */
  readonly login: string;
  readonly role: string;
  /** Never more than the organisation's. */
  readonly bases: readonly Basis[];
}

/** @throws AdministrationError where the login is taken or reads as a subject's, or a basis is not the organisation's */
export async function inviteStaff(
  db: Kysely<Database>,
  administrator: Administrator,
  organizationId: string,
  { login, role, bases }: StaffMember,
): Promise<void> {
  checkLogin(login);
  checkRole(role);
  await db.transaction().execute(async (transaction) => {
    await checkBases(transaction, organizationId, bases);
    if (
      (await transaction.selectFrom('users').where('login', '=', login).select('login').executeTakeFirst()) !==
      undefined
    )
      throw new AdministrationError('taken', `${login} is invited already`);
    await transaction
      .insertInto('users')
      .values({ login, organization_id: organizationId, role, bases: JSON.stringify(bases) })
      .execute();
    await noteAct(transaction, administrator, 'staff.invite', { organizationId, target: login });
  });
}

/** @throws AdministrationError where the organisation has nobody of that login, or a basis is not the organisation's */
export async function changeStaff(
  db: Kysely<Database>,
  administrator: Administrator,
  organizationId: string,
  { login, role, bases }: StaffMember,
): Promise<void> {
  checkRole(role);
  await db.transaction().execute(async (transaction) => {
    await checkBases(transaction, organizationId, bases);
    const { numUpdatedRows } = await transaction
      .updateTable('users')
      .set({ role, bases: JSON.stringify(bases) })
      .where('login', '=', login)
      .where('organization_id', '=', organizationId)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) throw nobody(organizationId, login);
    await noteAct(transaction, administrator, 'staff.change', { organizationId, target: login });
  });
}

/** What they asked stays in the log; their tokens open nothing from now on, also where they are invited again. */
export async function removeStaff(
  db: Kysely<Database>,
  administrator: Administrator,
  organizationId: string,
  login: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('users')
      .where('login', '=', login)
      .where('organization_id', '=', organizationId)
      .executeTakeFirst();
    if (Number(numDeletedRows) === 0) throw nobody(organizationId, login);
    await endSignIns(transaction, login);
    await noteAct(transaction, administrator, 'staff.remove', { organizationId, target: login });
  });
}

/** By login. */
export async function listStaff(db: Kysely<Database>, organizationId: string): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom('users')
    .where('organization_id', '=', organizationId)
    .selectAll()
    .orderBy('login')
    .execute();
  return rows.map(fromRow);
}

function fromRow({ login, role, bases }: Selectable<UserTable>): StaffMember {
  return { login, role, bases: JSON.parse(bases) };
}

function nobody(organizationId: string, login: string): AdministrationError {
  return new AdministrationError('unknown', `${organizationId} has nobody with the login ${login}`);
}

/** A login that reads as an identifier subjects sign in by would be taken for that subject. */
function checkLogin(login: string): void {
  if (!/^[^\s\p{C}]{1,200}$/u.test(login))
    throw new AdministrationError('malformed', 'a login has 1 to 200 characters, no spaces');
  const isSubject = (['resident-id', 'uscc'] as const).some((scheme) => parseSubject({ scheme, id: login }).ok);
  if (isSubject)
    throw new AdministrationError('malformed', `${login} reads as an identifier of a person or an organisation`);
}

function checkRole(role: string): void {
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(role))
    throw new AdministrationError('malformed', 'a role is 1 to 63 of a-z, 0-9 and -');
}

async function checkBases(db: Kysely<Database>, organizationId: string, bases: readonly Basis[]): Promise<void> {
  const organization = await requireOrganization(db, organizationId);
  const wrong = bases.filter((basis) => !organization.bases.includes(basis));
  if (wrong.length > 0) {
    throw new AdministrationError(
      'not-permitted',
      `${organizationId} itself may not ask on ${wrong.join(', ')}; it may on: ${organization.bases.join(', ')}`,
    );
  }
}
