/** The sign-in as the background keeps it: in memory until the browser closes, never on disk, never sent to a page. */
import * as z from 'zod/mini';
import { signInFailureSchema, userSchema } from '../../session.ts';
import { stored } from '../../stored.ts';

/** What of the provider's metadata is needed after the sign-in (RFC 8414). */
const authorizationServerSchema = z.object({
  issuer: z.string(),
  token_endpoint: z.string(),
  revocation_endpoint: z.optional(z.string()),
});

const signInStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed-out'), failed: z.optional(signInFailureSchema) }),
  z.object({ state: z.literal('expired'), platform: z.string(), user: userSchema }),
  z.object({
    state: z.literal('signed-in'),
    platform: z.string(),
    user: userSchema,
    server: authorizationServerSchema,
    accessToken: z.string(),
    /** Milliseconds since the epoch, by the local clock. */
    expiresAt: z.number(),
    refreshToken: z.optional(z.string()),
  }),
]);
export type SignInState = z.infer<typeof signInStateSchema>;
export type SignedIn = Extract<SignInState, { state: 'signed-in' }>;

export const signInState = stored<SignInState>('session', 'sign-in', signInStateSchema, { state: 'signed-out' });
