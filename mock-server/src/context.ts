import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { TransparencyLog } from './log/transparency-log.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { Settings } from './settings.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { Database } from './store/database.ts';

/** What every room of the server is given; made once by the composition root. */
export interface Context {
  readonly db: Kysely<Database>;
  readonly log: TransparencyLog;
  readonly signIn: SignIn;
  readonly clock: Clock;
  /** Cryptographically strong random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
  readonly settings: Settings;
  readonly logger: Logger;
  /** Only with `--sandbox`. */
  readonly sandbox?: Sandbox;
}
