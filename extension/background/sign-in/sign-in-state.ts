/** The sign-ins as the background keeps them: in memory until the browser closes, never on disk, never sent to a page. */
import * as z from 'zod/mini';
import { signInFailureSchema, userSchema } from '../../session.ts';
import { stored } from '../../stored.ts';

/** What of the provider's metadata is needed after the sign-in (RFC 8414). */
const authorizationServerSchema = z.object({
  issuer: z.string(),
  token_endpoint: z.string(),
  revocation_endpoint: z.optional(z.string()),
});

const signInSchema = z.discriminatedUnion('state', [
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
export type SignInEntry = z.infer<typeof signInSchema>;
export type SignedIn = Extract<SignInEntry, { state: 'signed-in' }>;

const signInsSchema = z.object({
  /** One a user. */
  all: z.array(signInSchema),
  /** Account of the one in whose name is asked. */
  acting: z.optional(z.string()),
  failed: z.optional(signInFailureSchema),
});
export type SignIns = z.infer<typeof signInsSchema>;

export const signIns = stored<SignIns>('session', 'sign-ins', signInsSchema, { all: [] });
