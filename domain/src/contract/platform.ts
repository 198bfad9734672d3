/** What a platform says of itself at `/.well-known/credit-platform`. */
import * as z from 'zod/mini';
import { instantSchema } from './primitives.ts';

export const platformSchema = z.object({
  name: z.string(),
  /** Origin line of the log's checkpoints and name of its keys (C2SP tlog-checkpoint). */
  origin: z.string(),
  /** Verifier keys, C2SP signed-note `name+hash+base64`; the newest first. */
  vkeys: z.array(z.string()),
  jurisdictions: z.array(z.object({ id: z.string(), name: z.string(), regulation: z.string() })),
  limits: z.object({ batchItemsMax: z.int(), bodyBytesMax: z.int(), pageItemsMax: z.int() }),
  policyVersions: z.array(z.string()),
  sandbox: z.boolean(),
  /** Its own time: by it consents end, whatever the clock of who asks says. */
  now: z.optional(instantSchema),
});
export type Platform = z.infer<typeof platformSchema>;
