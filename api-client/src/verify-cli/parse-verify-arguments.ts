import { parseArgs } from 'node:util';
import { isInstantText } from '@credit-check/domain/time/instant';
import type { VerifyLanguage } from '../verify/verify-words.ts';

export const usage = `credit-verify FILE [--key VKEY | --platform URL] [--at INSTANT] [--json] [--lang zh-CN|en]

Verifies a receipt of a credit information platform. A receipt attests what was asked and answered, never anyone's
innocence. 凭证只证明查询与答复的内容，从不证明任何人清白。

  FILE            a receipt, an answer with one, or a consent with its receipts, as JSON; - reads standard input
  --key VKEY      the platform's verifier key, name+id+base64, from a source you trust; nothing is fetched
  --platform URL  reads the verifier keys from URL/.well-known/credit-platform instead: https, or http on this machine
  --at INSTANT    judges the slots at this instant (RFC 3339); now, if absent
  --json          one JSON object on standard output
  --lang LANG     zh-CN or en; by LC_ALL, LC_MESSAGES or LANG, if absent

Exit status: 0 verified, 1 not verified, 2 wrong use
`;

export interface VerifyArguments {
  /** `-`: standard input. */
  readonly file: string;
  readonly key?: string;
  readonly platform?: string;
  readonly at?: string;
  readonly json: boolean;
  readonly language: VerifyLanguage;
}

export type ParsedVerifyArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'run'; readonly arguments: VerifyArguments };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `credit-verify …`: what is to be verified, the usage, or what is wrong.
 * @param words what follows the command
 */
export function parseVerifyArguments(words: readonly string[], env: Environment): ParsedVerifyArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        platform: { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    const { key, platform, at, json, lang } = values;
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return wrong('name one file, or - for standard input');
    if (key !== undefined && platform !== undefined) return wrong('--key or --platform, not both');
    if (at !== undefined && !isInstantText(at)) return wrong('--at takes an RFC 3339 instant');
    if (platform !== undefined && !isPlatformUrl(platform)) return wrong('--platform takes an https address');
    const language = lang === undefined ? languageOf(env) : languages.find((known) => known === lang);
    if (language === undefined) return wrong('--lang takes zh-CN or en');
    return {
      kind: 'run',
      arguments: {
        file,
        json,
        language,
        ...(key !== undefined && { key }),
        ...(platform !== undefined && { platform }),
        ...(at !== undefined && { at }),
      },
    };
  } catch (error) {
    return wrong((error as Error).message);
  }
}

const languages = ['zh-CN', 'en'] as const;

/** As POSIX orders them; anything but Chinese is English. */
export function languageOf(env: Environment): VerifyLanguage {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh-CN' : 'en';
}

/** A key read over an open line would be whoever's is on the line; on this machine there is none. */
export function isPlatformUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));
}

function wrong(reason: string): ParsedVerifyArguments {
  return { kind: 'wrong', reason };
}
