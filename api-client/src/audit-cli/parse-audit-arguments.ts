import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPlatformUrl, languageOf } from '../verify-cli/parse-verify-arguments.ts';
import type { AuditArguments } from './run-audit.ts';

export const usage = `credit-audit URL [--state FILE] [--key VKEY] [--all] [--json] [--lang zh-CN|en]

Audits the query log of a credit information platform: that its checkpoint is signed, that the log has only grown since
last time, and that its entries make the root the checkpoint states.

  URL           the platform: https, or http on this machine
  --state FILE  remembers the last checkpoint here; by default below XDG_STATE_HOME or ~/.local/state
  --key VKEY    the verifier key, name+id+base64, from a source you trust; else the one of last time or, the first
                time, those the platform names
  --all         reads all entries again; else only what is new since last time
  --json        one JSON object on standard output
  --lang LANG   zh-CN or en; by LC_ALL, LC_MESSAGES or LANG, if absent

Exit status: 0 passed, 1 failed, 2 wrong use
`;

export type ParsedAuditArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'run'; readonly arguments: AuditArguments };

/**
 * `credit-audit …`: what is to be done, the usage, or what is wrong.
 * @param words what follows the command
 */
export function parseAuditArguments(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedAuditArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        state: { type: 'string' },
        key: { type: 'string' },
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const [platform, ...others] = positionals;
    if (platform === undefined || others.length > 0) return wrong('name one platform');
    if (!isPlatformUrl(platform)) return wrong('a platform is an https address');
    const { key, all, json, lang } = values;
    if (lang !== undefined && lang !== 'zh-CN' && lang !== 'en') return wrong('--lang takes zh-CN or en');
    const state = values.state ?? defaultState(platform, env);
    const language = lang ?? languageOf(env);
    return { kind: 'run', arguments: { platform, state, all, json, language, ...(key !== undefined && { key }) } };
  } catch (error) {
    return wrong((error as Error).message);
  }
}

/** One file a platform. */
function defaultState(platform: string, env: Readonly<Record<string, string | undefined>>): string {
  const folder = env.XDG_STATE_HOME || join(homedir(), '.local', 'state');
  return join(folder, 'credit-audit', `${new URL(platform).host.replaceAll(/[^a-z0-9.-]/g, '_')}.json`);
}

function wrong(reason: string): ParsedAuditArguments {
  return { kind: 'wrong', reason };
}
