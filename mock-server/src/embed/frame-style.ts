/** Style of the frame around the badge in it: nothing of its own but the room it fills. */
import { createHash } from 'node:crypto';

export const frameStyle = `
html, body { margin: 0; background: transparent; }
credit-badge { display: block; --credit-badge-card-min-block-size: 100vh; --credit-badge-card-radius: 0; }
credit-badge::part(details) { border: 0; }
`;

/**
 * The frame runs one script, asks this platform alone, and stands in pages of one origin only: who else frames it sees
 * nothing, and its script hears no other page.
 */
export function framePolicy(ancestor: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    `style-src 'sha256-${createHash('sha256').update(frameStyle).digest('base64')}'`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestor}`,
  ].join('; ');
}
