import { hash } from 'node:crypto';
import type { Sha256 } from '@credit-check/domain/receipt/sha256';

/** SHA-256 of OpenSSL, about twice as fast as the portable one and more with length. */
export const nativeSha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');
