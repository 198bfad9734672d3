/** Who uses the portal: a subject about itself, or somebody of an organisation. */
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { isSelf, type SelfQuerier } from '../query/authenticate-self.ts';
import type { Querier } from '../query/querier.ts';
import { querierOfLogin } from '../query/querier-of-user.ts';
import type { OrganizationKind } from '../store/core-tables.ts';
import { findOrganizationKind } from '../store/find-organization-kind.ts';
import { findSubjectName } from '../store/find-subject-name.ts';
import { findUser } from '../store/find-user.ts';
import { subjectKey } from '../store/subject-key.ts';

/** Subjects by what they are, staff by the kind of their organisation. */
export type Audience = 'person' | 'organization' | OrganizationKind;

/** Whoever acts for an organisation that asks, supplies or runs the platform. */
export const staffAudiences = [
  'agency',
  'employer',
  'authority',
  'provider',
  'operator',
  'site',
] as const satisfies Audience[];

/** Whoever has a file: the person, or the organisation's representative. */
export const subjectAudiences = ['person', 'organization'] as const satisfies Audience[];

interface SignedInCommon {
  readonly login: string;
  readonly audience: Audience;
  /** How the user is named to themselves: in full. Absent for a subject the platform does not know. */
  readonly name: string | undefined;
  /** As whom the API knows the same user. */
  readonly querier: Querier;
}

export interface SignedInSubject extends SignedInCommon {
  readonly kind: 'subject';
  readonly querier: SelfQuerier;
  readonly subject: SubjectReference;
}

export interface SignedInStaff extends SignedInCommon {
  readonly kind: 'staff';
  readonly role: string;
}

export type SignedIn = SignedInSubject | SignedInStaff;

/** The user of a login; undefined where nobody has it any more. */
export async function findSignedIn(context: Context, login: string): Promise<SignedIn | undefined> {
  const querier = await querierOf(context, login);
  if (querier === undefined) return undefined;
  if (isSelf(querier)) {
    const { self } = querier;
    const audience = self.scheme === 'uscc' ? 'organization' : 'person';
    const name = await findSubjectName(context.db, subjectKey(self));
    return { kind: 'subject', login, audience, name, querier, subject: self };
  }
  const audience = await findOrganizationKind(context.db, querier.organization.id);
  const user = await findUser(context.db, login);
  return (
    audience && user && { kind: 'staff', login, audience, name: querier.organization.name, querier, role: user.role }
  );
}

async function querierOf(context: Context, login: string): Promise<Querier | undefined> {
  try {
    return await querierOfLogin(context, login);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'credential.invalid') return undefined;
    throw error;
  }
}
