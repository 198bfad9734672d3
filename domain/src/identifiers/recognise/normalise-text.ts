/** One plain dress for page text, length unchanged, so that an offset means the same place before and after. */

/** Stands for every character that takes no room: zero-width spaces and joiners, soft hyphen, byte-order mark. */
export const NOTHING = '\u200b';

/**
 * Stands where only a tag's edge parts what is before from what is after (`<b>9144</b>0300…`). Put there by whoever reads
 * the page; a page's own is taken for `NOTHING`'s kin and changes nothing.
 */
export const TAG_EDGE = '\u2063';

/** Every mark that takes no room, after `normaliseText`. */
export const INVISIBLE = new RegExp(`[${NOTHING}${TAG_EDGE}]`, 'g');

const DRESSED =
  /[\u00a0\u00ad\u1680\u2000-\u200d\u2010-\u2015\u202f\u205f\u2060\u2212\u3000\ufe58\ufe63\ufeff\uff01-\uff5e\r]/g;
const IS_DRESSED = new RegExp(DRESSED.source);

/**
 * Full-width forms become ASCII, every kind of space a space, every kind of hyphen a hyphen. Case stays: patterns read
 * both.
 */
export function normaliseText(text: string): string {
  return IS_DRESSED.test(text) ? text.replace(DRESSED, undress) : text;
}

function undress(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0x200b && code <= 0x200d) || code === 0xad || code === 0x2060 || code === 0xfeff) return NOTHING;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63) return '-';
  return ' ';
}
