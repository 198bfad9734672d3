/**
 * The keys of a log as they are kept: one a line, the newest first. A signer key signs; a verifier key has signed earlier
 * and is named so that older receipts verify.
 */
import {
  formatSignerKey,
  formatVerifierKey,
  parseSignerKey,
  parseVerifierKey,
  type SignerKey,
  type VerifierKey,
} from '@credit-check/domain/receipt/note-key';
import type { RandomBytes } from '@credit-check/domain/receipt/random-source';

/** The first signs; so do all others with a seed. */
export type LogKeys = readonly [SignerKey, ...(SignerKey | VerifierKey)[]];

export const isSigner = (key: SignerKey | VerifierKey): key is SignerKey => 'seed' in key;

/**
 * @param source what holds them, for whoever has to mend it
 * @throws Error where the text holds no log key, or one of a log of another name: a log that changed its name or key
 *   unnoticed could not be audited
 */
export function parseLogKeys(text: string, origin: string, source: string): LogKeys {
  const [first, ...others] = text
    .split(/\s+/)
    .filter((line) => line !== '')
    .map((line) => parseSignerKey(line) ?? parseVerifierKey(line));
  if (first === undefined || !isSigner(first)) throw new Error(`${source} holds no log key`);
  const keys: [SignerKey, ...(SignerKey | VerifierKey)[]] = [first];
  for (const key of others) {
    if (key === undefined) throw new Error(`${source} holds a line that is no log key`);
    keys.push(key);
  }
  const foreign = keys.find(({ name }) => name !== origin);
  if (foreign) throw new Error(`${source} holds the key of the log ${foreign.name}, not of ${origin}`);
  return keys;
}

export function formatLogKeys(keys: LogKeys): string {
  return keys.map((key) => `${isSigner(key) ? formatSignerKey(key.name, key.seed) : vkeyOf(key)}\n`).join('');
}

export function vkeyOf({ name, publicKey }: VerifierKey): string {
  return formatVerifierKey(name, publicKey);
}

export function createLogKey(origin: string, randomBytes: RandomBytes): SignerKey {
  return parseSignerKey(formatSignerKey(origin, randomBytes(32)))!;
}

/** A new key before the others: until they are retired both sign, so that whoever knows either can verify. */
export function rotateLogKeys(keys: LogKeys, randomBytes: RandomBytes): LogKeys {
  return [createLogKey(keys[0].name, randomBytes), ...keys];
}

/** The newest alone signs; what the others have signed still verifies. */
export function retireLogKeys([newest, ...others]: LogKeys): LogKeys {
  return [newest, ...others.map(({ name, keyId, publicKey }) => ({ name, keyId, publicKey }))];
}
