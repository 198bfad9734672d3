/** `npm run server -- rotate-key`: a new key of the log, the old ones beside it. The server must not run meanwhile. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatLogKeys, isSigner, parseLogKeys, retireLogKeys, rotateLogKeys, vkeyOf } from '../log/log-keys.ts';
import { openLogKeys, replaceLogKeys } from '../log/open-log-keys.ts';
import { logOriginOf } from '../settings.ts';
import { dataFolder } from './data-folder.ts';

export const rotateKeyUsage = `Usage: npm run server -- rotate-key [--data DIR] [--sandbox] [--retire]

  Makes a new key of the log. From its next start on the server signs with the new key and with those before, so that
  whoever knows one of them can verify; /.well-known/credit-platform names all. With several servers, give each the new
  file before any of them is told to retire a key.

  --data DIR   folder of log.key (default: CREDIT_DATA or .data)
  --sandbox    it is the sandbox's log
  --retire     no new key: the newest alone signs from now on; what the others have signed still verifies

Where the key is given as CREDIT_LOG_KEY, the value that is to take its place is printed: a secret.
`;

interface Console {
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** @returns exit code */
export async function rotateKey(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  { print, printError }: Console,
): Promise<number> {
  const asked = readOptions(argv);
  if (typeof asked === 'string') {
    printError(`${asked}; rotate-key --help says more`);
    return 2;
  }
  if (asked.help) {
    print(rotateKeyUsage);
    return 0;
  }
  const origin = logOriginOf(asked.sandbox ?? false);
  const file = join(asked.data ?? dataFolder(environment), 'log.key');
  try {
    const given = environment.CREDIT_LOG_KEY;
    const kept = given ? parseLogKeys(given, origin, 'CREDIT_LOG_KEY') : await openLogKeys(file, origin, randomBytes);
    const keys = asked.retire ? retireLogKeys(kept) : rotateLogKeys(kept, randomBytes);
    if (given) {
      print(formatLogKeys(keys).trimEnd());
      return 0;
    }
    await replaceLogKeys(file, keys, randomBytes);
    for (const key of keys) print(`${isSigner(key) ? 'signs   ' : 'verifies'}  ${vkeyOf(key)}`);
    print('Start the server again: it signs with what it has read.');
    return 0;
  } catch (error) {
    printError(`The key cannot be rotated: ${(error as Error).message}`);
    return 1;
  }
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        sandbox: { type: 'boolean' },
        retire: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return (error as Error).message.split('. ', 1)[0]!;
  }
}
