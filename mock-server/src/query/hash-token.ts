import { hash } from 'node:crypto';

/** Tokens are stored as their SHA-256, base64url: they hold enough entropy to need no salt. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url');
}
