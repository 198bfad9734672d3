/** Registers `<credit-badge>`: the only module with a side effect. Doing so twice, or on a server, is harmless. */
import { CreditBadge } from './credit-badge.ts';

const { origin } = new URL(import.meta.url);
// The platform that serves the script is the one it asks; `file:` and the like have no origin.
if (origin !== 'null') CreditBadge.defaultPlatform ??= origin;

if (globalThis.customElements?.get('credit-badge') === undefined) {
  globalThis.customElements?.define('credit-badge', CreditBadge);
}

export { CreditBadge };
