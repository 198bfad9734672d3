/** Identifiers never reach a log line, whatever message, key or stack carries them (X5). */

/**
 * USCC (GB 32100) or resident ID (GB 11643) by its shape, also inside a longer run: two characters, a division of six
 * digits, ten more.
 */
const BY_SHAPE = /[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}/gi;
/** Any other 18 characters of the code's alphabet that stand alone: a division may be mistyped. */
const STANDING_ALONE = /(?<![0-9A-Za-z_-])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z_-])/gi;

/** The text with every 18-character identifier replaced by `[identifier]`. */
export function maskIdentifiers(text: string): string {
  return text.replaceAll(BY_SHAPE, '[identifier]').replaceAll(STANDING_ALONE, '[identifier]');
}
