import { hash } from 'node:crypto';
import type { Primitives } from '@credit-check/domain/receipt/primitives';
import { nativeSha256 } from './native-sha256.ts';

/** Of OpenSSL and Node. */
export const nativePrimitives: Primitives = {
  sha256: nativeSha256,
  encodeText: (text) => Buffer.from(text).toString('base64url'),
  digestText: (text) => hash('sha256', text, 'base64url'),
};
