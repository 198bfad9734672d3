import { generateKeyPairSync, sign } from 'node:crypto';
import { verifyEd25519 as portable } from '@credit-check/domain/receipt/ed25519';
import { expect, test } from 'vitest';
import { hostEd25519 } from './host-ed25519.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'));
const message = new TextEncoder().encode('sandbox.example/log\n1\n');
const signature = new Uint8Array(sign(null, message, privateKey));

const flipped = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

test('Node brings its own', () => {
  expect(hostEd25519).not.toBe(portable);
});

test('a signature verifies, and none with a bit flipped in it', () => {
  expect(hostEd25519(signature, message, key)).toBe(true);
  for (let bit = 0; bit < 512; bit++) expect(hostEd25519(flipped(signature, bit), message, key)).toBe(false);
});

test.each([
  ['another message', signature, message.slice(1), key],
  ['another key', signature, message, flipped(key, 3)],
  ['a key that is none', signature, message, key.slice(1)],
  ['a signature that is none', signature.slice(1), message, key],
  // RFC 8032 §5.1.7: a point of small order, which would verify for any message.
  ['a key of small order', new Uint8Array(64), message, new Uint8Array(32)],
])('%s: refused, as by the portable one', async (_, signed, text, publicKey) => {
  expect(await portable(signed, text, publicKey)).toBe(false);
  expect(await hostEd25519(signed, text, publicKey)).toBe(false);
});
