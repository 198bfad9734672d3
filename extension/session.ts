/** Who is signed in, and for which organisation, as screens know it; what renews a sign-in never leaves the background. */
import * as z from 'zod/mini';

/** In whose name is asked, as the query log has it; of a subject that signed in for itself: itself. */
export const organizationSchema = z.object({ id: z.string(), name: z.string() });

export const userSchema = z.object({
  /** Opaque, stable on its platform: the sign-in's `sub`. */
  account: z.string(),
  /** `officer@agency`. A login acts for one organisation; who works for two has two. */
  login: z.string(),
  organization: organizationSchema,
});
export type User = z.infer<typeof userSchema>;

export const signInFailureSchema = z.enum([
  /** The person closed the window or said no. */
  'cancelled',
  'unreachable',
  /** What answered is not a platform's sign-in, or not the one that was asked: nothing of it is used. */
  'not-trusted',
]);
export const signInOutcomeSchema = z.union([z.literal('signed-in'), signInFailureSchema]);
export type SignInOutcome = z.infer<typeof signInOutcomeSchema>;
export type SignInFailure = z.infer<typeof signInFailureSchema>;

const beside = {
  /** Signed in too, for the person to change to: one acts at a time. */
  others: z.array(userSchema),
  /** Why the last attempt to sign in came to nothing. */
  failed: z.optional(signInFailureSchema),
};

export const sessionSchema = z.discriminatedUnion('state', [
  /** Nobody acts. */
  z.object({ state: z.literal('signed-out'), ...beside }),
  /** Signed in until the platform took the tokens back or they ran out. */
  z.object({ state: z.literal('expired'), user: userSchema, ...beside }),
  z.object({ state: z.literal('signed-in'), user: userSchema, ...beside }),
]);
export type Session = z.infer<typeof sessionSchema>;

/** Who acts, or acted until the sign-in ran out. */
export function userOf(session: Session | undefined): User | undefined {
  return session === undefined || session.state === 'signed-out' ? undefined : session.user;
}

/** A sign-in that may be used, where it is not the acting one that is wanted. */
export const whoseSchema = z.object({
  account: z.optional(z.string()),
  organization: z.optional(z.string()),
});
export type Whose = z.infer<typeof whoseSchema>;
