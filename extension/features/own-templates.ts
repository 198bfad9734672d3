/**
 * Import this before lit in a content script. A page's `trusted-types` policy list applies to a content script's own
 * policies too, and lit makes one when it loads; the sinks themselves are free to the script's world. With the factory out
 * of sight, in this world alone, lit makes none.
 */
Object.defineProperty(globalThis, 'trustedTypes', { value: undefined, configurable: true });
