/** Share codes as people read them to each other. */

/** Crockford's base 32: no I, L, O or U, so that what is heard is what is written. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 bits: within the day a code lives, nobody guesses one of them at any rate the platform answers. */
const CHARACTERS = 12;

/** @example `K7M2-9QXD-4TRW` */
export function drawShareCode(randomBytes: (length: number) => Uint8Array): string {
  const characters = Array.from(randomBytes(CHARACTERS), (byte) => ALPHABET[byte % ALPHABET.length]!);
  return [0, 4, 8].map((from) => characters.slice(from, from + 4).join('')).join('-');
}

/** What was typed, as it was drawn: without case, spaces and hyphens; O is 0, I and L are 1. Undefined where it is no code. */
export function normaliseShareCode(text: string): string | undefined {
  const characters = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`).test(characters) ? characters : undefined;
}
