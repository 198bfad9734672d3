import { parseArgs } from 'node:util';
import { type EpochMs, isInstantText, parseInstant } from '@credit-check/domain/time/instant';
import { isProxyAddress } from '../http/client-address.ts';
import { dataFolder } from './data-folder.ts';

export const usage = `Usage: npm run server -- [options]
       npm run server -- admin …   organisations, staff, keys, identity providers; admin --help says all
       npm run server -- rotate-key …   a new key of the log; rotate-key --help says all

  --port N             port to listen on; 0 picks a free one (default: PORT or 8787)
  --host H             address to listen on (default: HOST or 127.0.0.1)
  --public-url URL     address clients reach the platform at, where a proxy stands before it
                       (default: http://<host>:<port>)
  --trusted-proxy A    address or range (10.0.0.0/8, loopback) of a proxy whose X-Forwarded-For says who asks; may be
                       given more than once (default: none is believed)
  --data DIR           folder of keys and the embedded database, made if missing; :memory: for a throw-away
                       (default: CREDIT_DATA or .data)
  --database URL       PostgreSQL instead of the embedded database, postgres://user:password@host:port/name; several
                       servers with the same keys may share it (default: DATABASE_URL)
  --sandbox            invented data, test keys, one-click sign-in, /sandbox/*
  --now INSTANT        where the sandbox's clock starts (default: 2026-11-21T10:00:00+08:00)
  --no-demo            the sandbox without the generated bidders of the demo sites
  --population N       how many organisations the sandbox generates, the same on every start
  --limits production  real rate limits in the sandbox too
  --log-term-years N   after so many years the log says no more who asked about whom (default: 5)
  --help               this text

CREDIT_LOG_KEY gives the log's key instead of the file log.key in --data.
Ready when GET /healthz answers 200. LOG_LEVEL (default info) sets how much is logged, as JSON on stderr.
`;

export interface ServerArguments {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly trustedProxies: readonly string[];
  readonly data: string;
  /** URL of a PostgreSQL database; undefined: the embedded one. */
  readonly database: string | undefined;
  readonly sandbox: boolean;
  /** Sandbox only; undefined: the contract's instant. */
  readonly now: EpochMs | undefined;
  readonly demo: boolean;
  readonly population: number;
  readonly limits: 'sandbox' | 'production';
  readonly logTermYears: number;
  /** Undefined: the one in the folder. */
  readonly logKey: string | undefined;
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly arguments: ServerArguments }
  | { readonly kind: 'help' }
  /** What is wrong and what to do about it, in one line. */
  | { readonly kind: 'wrong'; readonly reason: string };

const POPULATION_MAX = 10_000_000;

/** Reads the command line; `environment` gives PORT, HOST, CREDIT_DATA and DATABASE_URL where the command line does not. */
export function parseArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): ParsedArguments {
  const values = readOptions(argv);
  if (typeof values === 'string') return wrong(`${values}; --help lists the options`);
  if (values.help) return { kind: 'help' };

  // A variable set to nothing is not set.
  const database = values.database ?? (environment.DATABASE_URL || undefined);
  if (database !== undefined && !isPostgresUrl(database)) {
    return wrong('--database (or DATABASE_URL) must be a URL such as postgres://user:password@host:5432/name');
  }
  const data = values.data ?? dataFolder(environment);
  if (database !== undefined && data === ':memory:') {
    return wrong('--database needs a folder as --data: it keeps the keys, without which the database cannot be used');
  }
  const port = integer(values.port ?? environment.PORT ?? '8787', 0, 65_535);
  if (port === undefined) return wrong('--port (or PORT) must be a number from 0 to 65535');
  const population = integer(values.population ?? '0', 0, POPULATION_MAX);
  if (population === undefined) return wrong(`--population must be a number from 0 to ${POPULATION_MAX}`);
  if (values.limits !== undefined && values.limits !== 'production' && values.limits !== 'sandbox') {
    return wrong('--limits must be production or sandbox');
  }
  if (values.now !== undefined && !isInstantText(values.now)) {
    return wrong('--now must be an instant such as 2026-11-21T10:00:00+08:00');
  }
  if (values['public-url'] !== undefined && !isOrigin(values['public-url'])) {
    return wrong('--public-url must be an origin such as https://credit.example, without a path');
  }
  const trustedProxies = values['trusted-proxy'] ?? [];
  const noProxy = trustedProxies.find((address) => !isProxyAddress(address));
  if (noProxy !== undefined)
    return wrong(`--trusted-proxy must be an address or a range such as 10.0.0.0/8: ${noProxy}`);
  const logTermYears = integer(values['log-term-years'] ?? '5', 1, 100);
  if (logTermYears === undefined) return wrong('--log-term-years must be a number from 1 to 100');
  const sandbox = values.sandbox ?? false;
  const sandboxOnly = (['now', 'population'] as const).find((name) => values[name] !== undefined && !sandbox);
  if (sandboxOnly !== undefined)
    return wrong(`--${sandboxOnly} needs --sandbox: a real platform runs on real data and time`);
  if (values.limits === 'sandbox' && !sandbox) return wrong('--limits sandbox needs --sandbox');

  return {
    kind: 'run',
    arguments: {
      port,
      host: values.host ?? environment.HOST ?? '127.0.0.1',
      publicUrl: values['public-url'],
      trustedProxies,
      data,
      database,
      sandbox,
      now: values.now === undefined ? undefined : parseInstant(values.now),
      demo: !values['no-demo'],
      population,
      limits: values.limits ?? (sandbox ? 'sandbox' : 'production'),
      logTermYears,
      logKey: environment.CREDIT_LOG_KEY || undefined,
    },
  };
}

/** The options as given, or what is wrong with them. */
function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'public-url': { type: 'string' },
        'trusted-proxy': { type: 'string', multiple: true },
        data: { type: 'string' },
        database: { type: 'string' },
        sandbox: { type: 'boolean' },
        now: { type: 'string' },
        'no-demo': { type: 'boolean' },
        population: { type: 'string' },
        limits: { type: 'string' },
        'log-term-years': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return (error as Error).message.split('. ', 1)[0]!;
  }
}

function integer(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}

/** By its scheme alone: whether anything answers there shows when it is opened. */
export function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}

function wrong(reason: string): ParsedArguments {
  return { kind: 'wrong', reason };
}
