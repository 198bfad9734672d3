import { parseSubject } from '@credit-check/domain/identifiers/subject';
import type { Kysely } from 'kysely';
import type { FindUser } from './sign-in/user-directory.ts';
import type { Database } from './store/database.ts';
import { findSubjectName } from './store/find-subject-name.ts';
import { findUser } from './store/find-user.ts';
import { subjectKey } from './store/subject-key.ts';

/** Who may sign in: an organisation's people, and the subjects the platform knows, each by its own identifier. */
export function findSignInUser(db: Kysely<Database>): FindUser {
  return async (login) => {
    const user = await findUser(db, login);
    if (user !== undefined) return { login, name: user.organization.name };
    // A resident ID first: its digits make a well-formed USCC too (S2).
    for (const scheme of ['resident-id', 'uscc'] as const) {
      const parsed = parseSubject({ scheme, id: login });
      const name = parsed.ok ? await findSubjectName(db, subjectKey(parsed.subject)) : undefined;
      if (parsed.ok && name !== undefined) return { login: parsed.subject.id, name };
    }
    return undefined;
  };
}
