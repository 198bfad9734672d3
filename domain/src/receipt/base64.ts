/**
 * Base64 and base64url (RFC 4648 §4, §5), strict in both directions: one text for one sequence of bytes, so that a
 * flipped bit in hostile input never decodes to what it was before.
 */
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;
const PADDING = 0x3d;

interface Alphabet {
  readonly codes: Uint8Array;
  /** Value of a character code, 255 where it is none of the alphabet. */
  readonly values: Uint8Array;
}

const standard = readAlphabet(STANDARD);
const urlSafe = readAlphabet(URL_SAFE);

/** With padding (RFC 4648 §4). */
export function encodeBase64(bytes: Uint8Array): string {
  return encode(bytes, standard, true);
}

/** URL-safe, without padding (RFC 4648 §5). */
export function encodeBase64Url(bytes: Uint8Array): string {
  return encode(bytes, urlSafe, false);
}

/** Undefined for anything `encodeBase64` does not write. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return decode(text, text.length - padding, standard);
}

/** Undefined for anything `encodeBase64Url` does not write. */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  return decode(text, text.length, urlSafe);
}

function readAlphabet(characters: string): Alphabet {
  const codes = new Uint8Array(64);
  const values = new Uint8Array(128).fill(255);
  for (let i = 0; i < 64; i++) {
    codes[i] = characters.charCodeAt(i);
    values[codes[i]!] = i;
  }
  return { codes, values };
}

function encode(bytes: Uint8Array, { codes }: Alphabet, padded: boolean): string {
  const bare = Math.ceil((bytes.length * 4) / 3);
  const out = new Uint8Array(padded ? Math.ceil(bytes.length / 3) * 4 : bare).fill(PADDING);
  for (let from = 0, to = 0; to < bare; from += 3, to += 4) {
    const group = (bytes[from]! << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    out[to] = codes[group >> 18]!;
    out[to + 1] = codes[(group >> 12) & 63]!;
    if (to + 2 < bare) out[to + 2] = codes[(group >> 6) & 63]!;
    if (to + 3 < bare) out[to + 3] = codes[group & 63]!;
  }
  return asciiText(out);
}

/** Chunked: an argument list has a limit. */
function asciiText(codes: Uint8Array): string {
  if (codes.length <= 8192) return String.fromCharCode.apply(null, codes as unknown as number[]);
  let text = '';
  for (let i = 0; i < codes.length; i += 8192) text += asciiText(codes.subarray(i, i + 8192));
  return text;
}

function decode(text: string, length: number, { values }: Alphabet): Uint8Array | undefined {
  if (length % 4 === 1) return undefined;
  const out = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let count = 0;
  let to = 0;
  for (let i = 0; i < length; i++) {
    const value = values[text.charCodeAt(i)] ?? 255;
    if (value === 255) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      out[to++] = bits >> count;
    }
  }
  // Bits left over must be zero, or several texts would stand for the same bytes.
  return (bits & ((1 << count) - 1)) === 0 ? out : undefined;
}
