/** A signed-in user as a querier: somebody of an organisation, or a subject who asks about itself (BT56). */
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import { maskId } from '@credit-check/domain/identifiers/mask';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findUser } from '../store/find-user.ts';
import { selfOrganization } from '../store/organization.ts';
import { subjectKey } from '../store/subject-key.ts';
import type { Querier } from './querier.ts';

/** @throws ProblemError `credential.invalid` or `credential.expired` */
export async function querierOfUser(context: Context, accessToken: string): Promise<Querier> {
  const check = await context.signIn.check(accessToken);
  if (!check.ok) throw new ProblemError(check.code);
  return querierOfLogin(context, check.user.user);
}

/**
 * Who a login speaks for, however it signed in.
 * @throws ProblemError `credential.invalid` where the user is not known any more
 */
export async function querierOfLogin(context: Pick<Context, 'db'>, login: string): Promise<Querier> {
  const user = await findUser(context.db, login);
  if (user !== undefined) {
    return {
      kind: 'user',
      credentialId: `user:${login}`,
      organization: user.organization,
      operator: login,
      owner: user.organization.id,
      bases: user.bases,
      purposes: 'any',
    };
  }
  const self = subjectOfLogin(login);
  if (self === undefined) throw new ProblemError('credential.invalid', 'the user is not known any more');
  return querierOfSubject(self);
}

/**
 * Subjects sign in by their identifier: an organisation's representative by its USCC, a person by resident ID. The latter
 * is tried first: its digits make a well-formed USCC too (S2), while hardly a USCC is a resident ID that passes its check.
 */
function subjectOfLogin(login: string): SubjectReference | undefined {
  for (const scheme of ['resident-id', 'uscc'] as const) {
    const parsed = parseSubject({ scheme, id: login });
    if (parsed.ok) return { scheme, id: parsed.subject.id };
  }
  return undefined;
}

function querierOfSubject(self: SubjectReference): Querier {
  const key = subjectKey(self);
  return {
    kind: 'user',
    credentialId: `user:${key}`,
    organization: selfOrganization,
    operator: maskId(self.scheme, self.id),
    owner: key,
    bases: ['self'],
    purposes: 'any',
    self,
  };
}
