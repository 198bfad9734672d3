/** A receipt as text from anywhere: bounded before it is parsed, so that a hostile file costs little. */
import { decodeBase64Url } from '@credit-check/domain/receipt/base64';
import { decodeUtf8 } from '@credit-check/domain/receipt/utf8';

/** A statement of the largest size with all its openings is far below. */
export const RECEIPT_CHARACTERS_MAX = 16_000_000;
/** A receipt nests four deep, what an opening holds about as much. */
const DEPTH_MAX = 32;

export type ReceiptText =
  | { readonly ok: true; readonly kind: 'query'; readonly receipt: unknown }
  /** All receipts of one consent. */
  | { readonly ok: true; readonly kind: 'consent'; readonly receipts: readonly unknown[] }
  | { readonly ok: false; readonly code: 'malformed' | 'too-large' };

/** JSON of a receipt, of an answer that has one, or of a consent with its receipts. Proves nothing by itself. */
export function parseReceiptText(text: string): ReceiptText {
  if (text.length > RECEIPT_CHARACTERS_MAX || nestsDeeper(text)) return { ok: false, code: 'too-large' };
  let parsed: unknown;
  try {
    // Some editors put a byte order mark before it.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, code: 'malformed' };
  }
  const receipts = memberOf(parsed, 'receipts');
  if (Array.isArray(receipts)) {
    return receipts.some(holdsDeeper) ? { ok: false, code: 'too-large' } : { ok: true, kind: 'consent', receipts };
  }
  const receipt = memberOf(parsed, 'receipt') ?? parsed;
  return holdsDeeper(receipt) ? { ok: false, code: 'too-large' } : { ok: true, kind: 'query', receipt };
}

function holdsDeeper(receipt: unknown): boolean {
  const openings = memberOf(receipt, 'openings');
  return Array.isArray(openings) && openings.some(opensDeeper);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function opensDeeper(opening: unknown): boolean {
  const bytes = typeof opening === 'string' ? decodeBase64Url(opening) : undefined;
  const text = bytes && decodeUtf8(bytes);
  return text !== undefined && nestsDeeper(text);
}

/** Counts brackets outside strings: without parsing, and without a stack of its own. */
function nestsDeeper(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const character = json[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      if (++depth > DEPTH_MAX) return true;
    } else if (character === ']' || character === '}') depth--;
  }
  return false;
}
