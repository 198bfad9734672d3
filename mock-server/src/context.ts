import type { SubjectReference } from '@credit-check/domain/contract/subject';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ChangeStreams } from './change-streams.ts';
import type { Clock } from './clock.ts';
import type { EmbedTokens } from './embed/embed-session-token.ts';
import type { InFlight } from './http/in-flight.ts';
import type { TransparencyLog } from './log/transparency-log.ts';
import type { Sandbox } from './sandbox.ts';
import type { Settings } from './settings.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { Database } from './store/database.ts';
import type { PeriodKeys } from './store/period-keys.ts';
import type { Forgetter } from './upkeep/forgetter.ts';
import type { NameIndexer } from './upkeep/name-indexer.ts';

/** What every room of the server is given; made once by the composition root. */
export interface Context {
  readonly db: Kysely<Database>;
  readonly log: TransparencyLog;
  readonly signIn: SignIn;
  readonly embedTokens: EmbedTokens;
  readonly clock: Clock;
  /** Cryptographically strong random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
  readonly settings: Settings;
  readonly logger: Logger;
  /** Requests with an `Idempotency-Key` that are under way. */
  readonly inFlight: InFlight;
  readonly forgetter: Forgetter;
  /** What openings are sealed with. */
  readonly periodKeys: PeriodKeys;
  readonly changes: ChangeStreams;
  readonly names: NameIndexer;
  /** The log's verifier keys (C2SP signed-note), the newest first. */
  readonly vkeys: readonly string[];
  /** Only with `--sandbox`. */
  readonly sandbox?: Sandbox;
  /** Called before a subject's file is read; in the sandbox some subjects wait or fail here (contract §3). */
  readonly beforeFind?: (subject: SubjectReference) => Promise<void>;
}
