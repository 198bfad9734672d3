/** Who is signed in, as screens know it; what renews a sign-in never leaves the background. */
import * as z from 'zod/mini';

export const userSchema = z.object({
  /** `officer@agency`. */
  login: z.string(),
  name: z.string(),
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

export const sessionSchema = z.discriminatedUnion('state', [
  /** `failed`: why the last attempt came to nothing. */
  z.object({ state: z.literal('signed-out'), failed: z.optional(signInFailureSchema) }),
  /** Signed in until the platform took the tokens back or they ran out. */
  z.object({ state: z.literal('expired'), user: userSchema }),
  z.object({ state: z.literal('signed-in'), user: userSchema }),
]);
export type Session = z.infer<typeof sessionSchema>;
