/** Keys of signed notes (C2SP signed-note): `name+id+base64(type || key)`, here Ed25519 alone (type 0x01). */
import { ed25519 } from '@noble/curves/ed25519.js';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { bytesEqual } from './bytes-equal.ts';
import { sha256 } from './sha256.ts';
import { encodeUtf8 } from './utf8.ts';

const ED25519_SIGNATURE_TYPE = 1;
const KEY_BYTES = 32;
const PRIVATE_PREFIX = 'PRIVATE+KEY+';

export interface VerifierKey {
  /** Of a log: its origin. */
  readonly name: string;
  /** 4 bytes. */
  readonly keyId: Uint8Array;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array;
}

export interface SignerKey extends VerifierKey {
  /** 32 bytes, the private key of RFC 8032. */
  readonly seed: Uint8Array;
}

/** Not empty, without white space, plus or control characters. */
export function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\s+\p{Cc}]+$/u.test(name);
}

/** SHA-256(name || 0x0A || type || key), first four bytes. */
export function computeKeyId(name: string, publicKey: Uint8Array): Uint8Array {
  const named = encodeUtf8(`${name}\n`);
  return sha256(new Uint8Array([...named, ED25519_SIGNATURE_TYPE, ...publicKey])).slice(0, 4);
}

/** @throws RangeError for a name that is not a key name. */
export function formatVerifierKey(name: string, publicKey: Uint8Array): string {
  return formatKey(name, computeKeyId(name, publicKey), publicKey);
}

/** Undefined for what is not an Ed25519 verifier key, or one whose id does not belong to it. */
export function parseVerifierKey(vkey: string): VerifierKey | undefined {
  const parts = parseKey(vkey);
  if (!parts || !bytesEqual(parts.keyId, computeKeyId(parts.name, parts.key))) return undefined;
  return { name: parts.name, keyId: parts.keyId, publicKey: parts.key };
}

/** The signer key (`PRIVATE+KEY+…`) of a 32-byte seed. A secret. */
export function formatSignerKey(name: string, seed: Uint8Array): string {
  return PRIVATE_PREFIX + formatKey(name, computeKeyId(name, ed25519.getPublicKey(seed)), seed);
}

/** Undefined for what is not an Ed25519 signer key, or one whose id does not belong to it. */
export function parseSignerKey(skey: string): SignerKey | undefined {
  if (!skey.startsWith(PRIVATE_PREFIX)) return undefined;
  const parts = parseKey(skey.slice(PRIVATE_PREFIX.length));
  if (!parts) return undefined;
  const publicKey = ed25519.getPublicKey(parts.key);
  if (!bytesEqual(parts.keyId, computeKeyId(parts.name, publicKey))) return undefined;
  return { name: parts.name, keyId: parts.keyId, publicKey, seed: parts.key };
}

function formatKey(name: string, keyId: Uint8Array, key: Uint8Array): string {
  if (!isKeyName(name)) throw new RangeError('not a key name');
  if (key.length !== KEY_BYTES) throw new RangeError('not an Ed25519 key');
  const id = [...keyId].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${name}+${id}+${encodeBase64(new Uint8Array([ED25519_SIGNATURE_TYPE, ...key]))}`;
}

function parseKey(text: string): { name: string; keyId: Uint8Array; key: Uint8Array } | undefined {
  // Base64 may hold a plus, a name may not.
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const typed = encoded === undefined ? undefined : decodeBase64(encoded);
  if (!name || !id || !isKeyName(name)) return undefined;
  if (typed?.length !== 1 + KEY_BYTES || typed[0] !== ED25519_SIGNATURE_TYPE) return undefined;
  const keyId = Uint8Array.from(id.match(/../g)!, (byte) => Number.parseInt(byte, 16));
  return { name, keyId, key: typed.slice(1) };
}
