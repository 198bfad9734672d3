/** Embed sessions that have not run out. The token is not here: it is signed anew from what stands here. */
import type { Basis } from '@credit-check/domain/contract/purpose';
import type { EpochMs } from '@credit-check/domain/time/instant';

export interface EmbedSessionTable {
  /** Not secret: it stands in the address of the frame. */
  id: string;
  /** The key that minted it; once that is revoked, the session is over too. */
  credential_id: string;
  /** The only origin whose pages may use it. */
  origin: string;
  /** `SubjectKey[]` */
  subjects: string;
  basis: Basis;
  /** `Purpose` */
  purpose: string;
  consent_id: string | null;
  /** Whole seconds of real time, in milliseconds. */
  created_at: EpochMs;
  expires_at: EpochMs;
}

export interface EmbedTables {
  embed_sessions: EmbedSessionTable;
}
