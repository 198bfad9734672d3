/** What statements are made of many times over. A server passes native ones, which give the same and take a fraction. */
import { encodeBase64Url } from './base64.ts';
import { type Sha256, sha256 } from './sha256.ts';
import { encodeUtf8 } from './utf8.ts';

export interface Primitives {
  readonly sha256: Sha256;
  /** base64url of the text's UTF-8 bytes. */
  readonly encodeText: (text: string) => string;
  /** base64url of the SHA-256 of the text's ASCII bytes. */
  readonly digestText: (text: string) => string;
}

/** Run everywhere. */
export const portablePrimitives: Primitives = {
  sha256,
  encodeText: (text) => encodeBase64Url(encodeUtf8(text)),
  digestText: (text) => encodeBase64Url(sha256(encodeUtf8(text))),
};
