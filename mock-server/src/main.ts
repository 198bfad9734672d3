/** `npm run server`: the platform alone, from the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { destination, type Level, levels } from 'pino';
import { admin } from './cli/admin/admin.ts';
import { parseArguments, type ServerArguments, usage } from './cli/parse-arguments.ts';
import { rotateKey } from './cli/rotate-key.ts';
import { createLogger } from './observe/logger.ts';
import type { WidgetBuild } from './routes/widget-files.ts';
import { type RunningPlatform, startPlatform } from './server.ts';
import { OpenDatabaseError } from './store/open-database.ts';

const argv = process.argv.slice(2);
const parsed = parseArguments(argv, process.env);
if (argv[0] === 'admin') {
  process.exitCode = await admin(argv.slice(1), process.env);
} else if (argv[0] === 'rotate-key') {
  process.exitCode = await rotateKey(argv.slice(1), process.env, { print: console.log, printError: console.error });
} else if (parsed.kind === 'help') {
  process.stdout.write(usage);
} else if (parsed.kind === 'wrong') {
  console.error(parsed.reason);
  process.exitCode = 2;
} else {
  await run(parsed.arguments);
}

async function run({
  sandbox,
  now,
  demo,
  population,
  publicUrl,
  database,
  logKey,
  ...rest
}: ServerArguments): Promise<void> {
  const stream = destination({ dest: 2, sync: false });
  const logger = createLogger(logLevel(), stream);
  let platform: RunningPlatform;
  try {
    platform = await startPlatform({
      ...rest,
      ...(publicUrl !== undefined && { publicUrl }),
      ...(database !== undefined && { database }),
      ...(logKey !== undefined && { logKey }),
      ...(sandbox && { sandbox: { demo, population, ...(now !== undefined && { now }) } }),
      logger,
      processMetrics: true,
      // A sandbox's badge is built again and again under one version: none is published.
      widget: widgetBuild(sandbox ? ':memory:' : rest.data),
    });
  } catch (error) {
    console.error(`The platform cannot start: ${reasonOf(error, rest)}`);
    process.exitCode = 1;
    return;
  }
  console.log(`Credit platform${sandbox ? ' (sandbox)' : ''} listening on ${platform.url}`);

  let closing = false;
  const stop = (signal: NodeJS.Signals) => {
    if (closing) process.exit(1);
    closing = true;
    logger.info({ signal }, 'closing; once more to force');
    platform.close().then(
      () => stream.flushSync(),
      (error: unknown) => {
        logger.fatal({ err: error }, 'could not close');
        stream.flushSync();
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function logLevel(): Level | 'silent' {
  const wanted = process.env.LOG_LEVEL ?? 'info';
  return wanted === 'silent' || wanted in levels.values ? (wanted as Level | 'silent') : 'info';
}

/** The badge as the widget's package builds it: read as files, for the server imports nothing of it. */
function widgetBuild(data: string): WidgetBuild {
  const folder = new URL('../../widget/', import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string };
  const file = fileURLToPath(new URL('dist/credit-badge.js', folder));
  return { version, file, ...(data !== ':memory:' && { published: join(data, 'widget') }) };
}

function reasonOf(error: unknown, { port, host, data }: Pick<ServerArguments, 'port' | 'host' | 'data'>): string {
  if (error instanceof OpenDatabaseError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with --port`;
  if (code === 'EACCES' || code === 'EPERM') return `no permission (${message}); choose another --port or --data`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this machine; choose another with --host`;
  return `${message} (--data ${data})`;
}
