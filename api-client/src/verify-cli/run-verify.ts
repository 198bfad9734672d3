/** The command without the process around it: input and clock come in, texts and exit status go out. */
import { encodeBase64 } from '@credit-check/domain/receipt/base64';
import { ReceiptError } from '@credit-check/domain/receipt/receipt-error';
import { formatInstant } from '@credit-check/domain/time/instant';
import { describeVerified } from '../verify/describe-verified.ts';
import { parseReceiptText } from '../verify/parse-receipt-text.ts';
import { printable } from '../verify/printable.ts';
import { type FetchUrl, readVkeys } from '../verify/read-vkeys.ts';
import { toPrintableJson } from '../verify/to-printable-json.ts';
import { type NotVerifiedCode, verifyWords } from '../verify/verify-words.ts';
import type { VerifyArguments } from './parse-verify-arguments.ts';

export interface VerifyHost {
  /** Text of the file; undefined where it is larger than any receipt. */
  readonly read: (file: string) => Promise<string | undefined>;
  readonly fetchUrl: FetchUrl;
  readonly now: () => number;
}

export interface CommandResult {
  /** 0 verified, 1 not verified, 2 wrong use. */
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

class NotVerified extends Error {
  readonly code: NotVerifiedCode;

  constructor(code: NotVerifiedCode, message = '') {
    super(message);
    this.code = code;
  }
}

export async function runVerify(asked: VerifyArguments, host: VerifyHost): Promise<CommandResult> {
  let text: string | undefined;
  try {
    text = await host.read(asked.file);
  } catch (error) {
    return { status: 2, out: '', err: `credit-verify: ${printable((error as Error).message)}\n` };
  }
  try {
    return { status: 0, out: await verify(text, asked, host), err: '' };
  } catch (error) {
    if (!(error instanceof NotVerified || error instanceof ReceiptError)) throw error;
    return reportFailure(error, asked);
  }
}

async function verify(text: string | undefined, asked: VerifyArguments, host: VerifyHost): Promise<string> {
  const parsed = text === undefined ? ({ ok: false, code: 'too-large' } as const) : parseReceiptText(text);
  if (!parsed.ok) throw new NotVerified(parsed.code);
  const at = asked.at ?? formatInstant(host.now());
  const { vkey, verified, described } = await describeVerified(parsed, await keysFor(asked, host), at, asked.language);
  if (asked.json) {
    return toPrintableJson({
      verified: true,
      at,
      vkey,
      keyFrom: keyFrom(asked),
      ...(withTextRoots(verified) as object),
      notice: described.attests,
    });
  }
  const words = verifyWords[asked.language];
  const { attests, rows, sum, warning, slots } = described;
  const from = asked.key === undefined ? words.keyOfPlatform : words.keyGiven;
  return [
    words.verified,
    attests,
    '',
    ...rows.map(([label, value]) => `${label}: ${value}`),
    `${words.key}: ${vkey} (${from})`,
    '',
    sum,
    ...(warning === undefined ? [] : [`! ${warning}`]),
    ...slots.flatMap(({ title, heading, isObjected, rows: lines }) => [
      `  ${title}: ${heading}${isObjected ? ` [${words.objected}]` : ''}`,
      ...lines.map(([label, value]) => `      ${label}: ${value}`),
    ]),
    '',
  ].join('\n');
}

/** Hashes are bytes inside and base64 in JSON, as a checkpoint writes them. */
function withTextRoots(value: unknown): unknown {
  if (value instanceof Uint8Array) return encodeBase64(value);
  if (Array.isArray(value)) return value.map(withTextRoots);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withTextRoots(member)]));
}

async function keysFor({ key, platform }: VerifyArguments, { fetchUrl }: VerifyHost): Promise<readonly string[]> {
  if (key !== undefined) return [key];
  if (platform === undefined) throw new NotVerified('no-key');
  try {
    return await readVkeys(platform, fetchUrl);
  } catch (error) {
    throw new NotVerified('platform', (error as Error).message);
  }
}

function reportFailure(error: NotVerified | ReceiptError, asked: VerifyArguments): CommandResult {
  const { code, message } = error;
  const words = verifyWords[asked.language];
  if (asked.json) {
    return {
      status: 1,
      out: toPrintableJson({ verified: false, code, message: words.reasons[code], notice: notice(asked) }),
      err: '',
    };
  }
  const detail = message === '' ? '' : `\n(${printable(message)})`;
  return {
    status: 1,
    out: '',
    err: `${words.notVerified}\n${code}: ${words.reasons[code]}${detail}\n${words.attests}\n`,
  };
}

function keyFrom({ key }: VerifyArguments): 'given' | 'platform' {
  return key === undefined ? 'platform' : 'given';
}

function notice({ language }: VerifyArguments): string {
  return verifyWords[language].attests;
}
