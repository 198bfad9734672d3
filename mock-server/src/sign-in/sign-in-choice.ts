/** What is posted from the sign-in page, and whom it names. */
import { subjectReferenceSchema } from '@credit-check/domain/contract/subject';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import * as z from 'zod/mini';
import type { SignInProblem } from './page/sign-in-texts.ts';
import { sandboxUsers } from './sandbox-users.ts';
import type { FindUser, SignInUser } from './user-directory.ts';

export const choiceSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('user'), user: z.enum(sandboxUsers) }),
  // Real-name verification knows resident IDs and USCCs; passports are not signed in with.
  z.object({ as: z.literal('subject'), scheme: z.enum(['resident-id', 'uscc']), id: subjectReferenceSchema.shape.id }),
  z.object({ as: z.literal('nobody') }),
  z.object({ as: z.literal('elsewhere'), provider: z.string().check(z.minLength(1), z.maxLength(100)) }),
]);
export type Choice = z.infer<typeof choiceSchema>;

export type ChoiceResult =
  | { readonly ok: true; readonly user: SignInUser }
  | { readonly ok: false; readonly problem: SignInProblem };

/** The user a choice names, or why it names nobody. */
export async function findChosen(
  choice: Exclude<Choice, { as: 'nobody' | 'elsewhere' }>,
  users: FindUser,
): Promise<ChoiceResult> {
  if (choice.as === 'user') return asResult(await users(choice.user));
  const parse = parseSubject(choice);
  if (!parse.ok) {
    return { ok: false, problem: choice.scheme === 'uscc' ? 'malformed-organization' : 'malformed-person' };
  }
  return asResult(await users(parse.subject.id));
}

function asResult(user: SignInUser | undefined): ChoiceResult {
  return user === undefined ? { ok: false, problem: 'unknown' } : { ok: true, user };
}
