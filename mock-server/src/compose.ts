/** The composition root: builds every room of the platform from a few options. Tests and the command line share it. */
import { randomBytes as cryptoRandomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TERM_YEARS_DEFAULT } from '@credit-check/domain/query-log/end-of-term';
import { createRandomSource } from '@credit-check/domain/receipt/random-source';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import { type Logger, pino } from 'pino';
import { createApp } from './app.ts';
import { createChangeStreams } from './changes/create-change-streams.ts';
import { forgetReadChanges } from './changes/forget-read-changes.ts';
import type { Clock } from './clock.ts';
import type { Context } from './context.ts';
import { loadEmbedKey } from './embed/embed-key.ts';
import { createEmbedTokens } from './embed/embed-session-token.ts';
import { findSignInUser } from './find-sign-in-user.ts';
import type { PlatformApp } from './http/app-environment.ts';
import { createInFlight } from './http/in-flight.ts';
import { checkOwnLog } from './log/assert-own-head.ts';
import { createTransparencyLog } from './log/create-transparency-log.ts';
import { createLogKey, parseLogKeys } from './log/log-keys.ts';
import { createEd25519Signer, type LogSigner } from './log/log-signer.ts';
import { openLogKeys } from './log/open-log-keys.ts';
import { createReleaser } from './log/releaser.ts';
import { createMetrics } from './observe/metrics.ts';
import { observeFishing } from './observe/observe-fishing.ts';
import { observeLog } from './observe/observe-log.ts';
import type { WidgetBuild } from './routes/widget-files.ts';
import { openSandbox, type SandboxOptions } from './sandbox/open-sandbox.ts';
import { troubledSubjects } from './sandbox/troubled-subjects.ts';
import { logOriginOf, type Settings } from './settings.ts';
import { createSignIn } from './sign-in/create-sign-in.ts';
import { loadSignInKeys } from './sign-in/sign-in-keys.ts';
import type { Database } from './store/database.ts';
import type { DatabaseLocation } from './store/database-location.ts';
import { openDatabase } from './store/open-database.ts';
import { createPeriodKeys } from './store/period-keys.ts';
import { createForgetter } from './upkeep/forgetter.ts';
import { createNameIndexer } from './upkeep/name-indexer.ts';

const ANSWER_CURRENT_MS = 15 * 60_000;
/** Of real time; the contract allows 15 s. */
const HEARTBEAT_MS = 10_000;
/** Some thirty queries draw from one block. */
const RANDOM_BLOCK_BYTES = 32_768;
const STREAMS_MAX = { sandbox: 100_000, production: 100 } as const;

export interface PlatformOptions {
  /** Folder of the log's key and the embedded database, made if missing; `:memory:` keeps nothing. */
  readonly data: string;
  /** URL of a PostgreSQL database, which several processes may share. Default: the embedded one. */
  readonly database?: string;
  /** Origin clients reach the platform at. */
  readonly publicUrl: string;
  /** Absent: a platform without invented data, `/sandbox/*` or one-click sign-in. */
  readonly sandbox?: SandboxOptions;
  readonly limits: Settings['limits'];
  /** Default: five. */
  readonly logTermYears?: number;
  /** Keys of the log, one a line (`log-keys.ts`). Default: those in the folder, made on the first start. */
  readonly logKey?: string;
  readonly widget?: WidgetBuild;
  /** Milliseconds between two signs of life of a change stream. Default: ten seconds. */
  readonly heartbeatMs?: number;
  /** Default: silent. */
  readonly logger?: Logger;
  /** Also measure the process: once per process. Default: no. */
  readonly processMetrics?: boolean;
  /** Default: the machine's clock and randomness. */
  readonly realNow?: () => EpochMs;
  readonly randomBytes?: (length: number) => Uint8Array;
}

export interface Platform {
  readonly app: PlatformApp;
  readonly context: Context;
  /** Lets the log finish, then closes the database. Requests must have ended. */
  close(): Promise<void>;
}

/**
 * The platform in this process, listening nowhere.
 * @throws where the folder, the database or the log's key cannot be used, also with one another
 */
export async function composePlatform(options: PlatformOptions): Promise<Platform> {
  const { realNow = Date.now, logger = pino({ level: 'silent' }) } = options;
  const randomBytes = options.randomBytes ?? createRandomSource(cryptoRandomBytes, RANDOM_BLOCK_BYTES).bytes;
  const settings = settingsOf(options);
  const signer = await openSigner(options, settings.logOrigin, randomBytes);
  const store = await openDatabase(locationOf(options));
  try {
    await checkOwnLog(store, signer);
    const sandbox = options.sandbox && (await openSandbox(store, options.sandbox, realNow));
    const db: Kysely<Database> = sandbox?.db ?? store;
    const clock: Clock = sandbox?.clock ?? { now: realNow, realNow };
    const metrics = createMetrics({ process: options.processMetrics ?? false });
    const log = observeLog(createTransparencyLog({ db, signer }), metrics);
    // Forgetting is no answer: a fault of the sandbox does not keep it.
    const periodKeys = createPeriodKeys(store, randomBytes);
    const { logOrigin, logTermYears } = settings;
    const forgetter = createForgetter({ db: store, periodKeys, logTermYears, clock, logger });
    await forgetter.run();
    const releaser = createReleaser({ db: store, log, origin: logOrigin, clock, logger });
    await releaser.run();
    const names = createNameIndexer({ db, logger });
    const signIn = createSignIn({
      db,
      issuer: settings.publicUrl,
      clock,
      randomBytes,
      users: findSignInUser(db, { strangers: !settings.sandbox }),
      keys: await loadSignInKeys(db, randomBytes),
      sandbox: settings.sandbox,
      logger,
    });
    const changes = createChangeStreams({
      db,
      periodKeys,
      clock,
      logger,
      streamsMax: STREAMS_MAX[settings.limits],
      heartbeatMs: options.heartbeatMs ?? HEARTBEAT_MS,
      onCount: (open) => metrics.changeStreams.set(open),
    });
    const changeForgetting = forgetReadChanges({ db: store, logger });
    const clockMoved = async () => {
      await forgetter.run();
      await changes.recheck();
    };
    const context: Context = {
      db,
      log,
      signIn,
      embedTokens: createEmbedTokens(await loadEmbedKey(db, randomBytes), settings.publicUrl, settings.sandbox),
      clock,
      randomBytes,
      settings,
      logger,
      inFlight: createInFlight(),
      forgetter,
      periodKeys,
      changes,
      names,
      vkeys: signer.vkeys,
      ...(sandbox !== undefined && { sandbox: sandbox.controls(clockMoved), beforeFind: troubledSubjects }),
    };
    observeFishing(context, metrics);
    const app = createApp(context, {
      metrics,
      mount: (into) => signIn.mount(into),
      ...(options.widget !== undefined && { widget: options.widget }),
    });
    return {
      app,
      context,
      close: async () => {
        await changes.close();
        await changeForgetting.close();
        await releaser.close();
        await log.close();
        await forgetter.close();
        await names.close();
        await store.destroy();
      },
    };
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

function locationOf({ data, database }: PlatformOptions): DatabaseLocation {
  if (database !== undefined) return { url: database };
  return { file: data === ':memory:' ? data : join(data, 'platform.sqlite') };
}

function settingsOf({ publicUrl, sandbox, limits, logTermYears = TERM_YEARS_DEFAULT }: PlatformOptions): Settings {
  const isSandbox = sandbox !== undefined;
  return {
    publicUrl,
    logOrigin: logOriginOf(isSandbox),
    platformName: isSandbox ? '沙盒信用平台' : '信用平台',
    sandbox: isSandbox,
    limits,
    logTermYears,
    answerCurrentMs: ANSWER_CURRENT_MS,
  };
}

async function openSigner(
  { data, logKey }: PlatformOptions,
  origin: string,
  randomBytes: (length: number) => Uint8Array,
): Promise<LogSigner> {
  // Everything in it is the platform's own business: the keys, the openings.
  if (data !== ':memory:') await mkdir(data, { recursive: true, mode: 0o700 });
  if (logKey !== undefined) return createEd25519Signer(...parseLogKeys(logKey, origin, 'CREDIT_LOG_KEY'));
  if (data === ':memory:') return createEd25519Signer(createLogKey(origin, randomBytes));
  return createEd25519Signer(...(await openLogKeys(join(data, 'log.key'), origin, randomBytes)));
}
