/**
 * One period's secret and what is made with it. Each opening is sealed once, under a nonce made from where it belongs: query
 * ids hold their millisecond and 96 random bits, so that no nonce is used twice, and an opening read out of its place does
 * not open.
 */
import { createCipheriv, createDecipheriv, createSecretKey, hash, type KeyObject } from 'node:crypto';

export const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PERIOD_BYTES = 4;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** 128 bits are 21 characters of base64url and two bits of another. */
const SALT_CHARACTERS = 21;
const TWO_BITS = 'AQgw';

export class PeriodKey {
  readonly period: number;
  readonly #sealing: KeyObject;
  readonly #naming: string;
  readonly #salting: string;

  constructor(period: number, secret: Uint8Array) {
    this.period = period;
    const text = Buffer.from(secret).toString('hex');
    this.#sealing = createSecretKey(hash('sha256', `seal ${text}`, 'buffer'));
    this.#naming = hash('sha256', `nonce ${text}`, 'hex');
    this.#salting = hash('sha256', `salt ${text}`, 'hex');
  }

  /**
   * AES-256-GCM, the period before it and the tag behind it.
   * @param place which opening of which query; sealed once only
   */
  seal(text: string, place: string): Uint8Array {
    const cipher = createCipheriv('aes-256-gcm', this.#sealing, this.#nonceOf(place));
    const head = Buffer.alloc(PERIOD_BYTES);
    head.writeInt32BE(this.period);
    const body = cipher.update(text, 'latin1');
    cipher.final();
    return Buffer.concat([head, body, cipher.getAuthTag()]);
  }

  /** @throws Error where it was not sealed with this key, for this place */
  unseal(sealed: Uint8Array, place: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.#sealing, this.#nonceOf(place));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return decipher.update(sealed.subarray(PERIOD_BYTES, -TAG_BYTES), undefined, 'latin1') + decipher.final('latin1');
  }

  /** A salt of 128 bits that nobody can tell from random without the period's secret; base64url. */
  deriveSalt(place: string): string {
    const digest = hash('sha256', this.#salting + place, 'base64url');
    const last = BASE64URL.indexOf(digest[SALT_CHARACTERS]!) % TWO_BITS.length;
    return digest.slice(0, SALT_CHARACTERS) + TWO_BITS[last];
  }

  #nonceOf(place: string): Uint8Array {
    return hash('sha256', this.#naming + place, 'buffer').subarray(0, NONCE_BYTES);
  }
}

/** The period whose key has sealed this. */
export function sealedPeriod(sealed: Uint8Array): number {
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length).readInt32BE();
}
