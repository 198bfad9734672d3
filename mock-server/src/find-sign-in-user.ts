import { maskId } from '@credit-check/domain/identifiers/mask';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import type { Kysely } from 'kysely';
import type { FindUser } from './sign-in/user-directory.ts';
import type { Database } from './store/database.ts';
import { findSubjectName } from './store/find-subject-name.ts';
import { findUser } from './store/find-user.ts';
import { subjectKey } from './store/subject-key.ts';

/**
 * Who may sign in: an organisation's people, and subjects, each by its own identifier.
 * @param strangers whether subjects the platform holds nothing about may: where real names are verified, they may look
 * whether it does, and who has asked about them (BT56)
 */
export function findSignInUser(db: Kysely<Database>, { strangers }: { readonly strangers: boolean }): FindUser {
  return async (login) => {
    const user = await findUser(db, login);
    if (user !== undefined) return { login, name: user.organization.name, organization: user.organization };
    // A resident ID first: its digits make a well-formed USCC too (S2).
    for (const scheme of ['resident-id', 'uscc'] as const) {
      const parsed = parseSubject({ scheme, id: login });
      if (!parsed.ok) continue;
      const { id } = parsed.subject;
      const name = await findSubjectName(db, subjectKey(parsed.subject));
      if (name !== undefined || strangers) return { login: id, name: name ?? maskId(scheme, id) };
    }
    return undefined;
  };
}
