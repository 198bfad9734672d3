/**
 * The public OAuth 2.1 clients every platform knows (authorization code + PKCE, no secret). The redirect addresses are
 * those `browser.identity.getRedirectURL()` gives for the fixed ids below.
 */

/** Public half of the key that fixes the extension's id in Chromium: the manifest's `key`. Its id follows from it. */
export const CHROMIUM_EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAt/DnQ/iJcQdpblVTiMPdwboKWnP/yXwaQGQnI5873egK5WDQu5yNNehJTBX0FQwNDNK0AkxVxAgwzo6ZAM9L6AKuqQmp0+JkyRw9kEneVZt/MJxOU3U3fQp2jE5dCPGCWjR3eP/Gcq/reui4709pm2aQNOkjmE2AII0YfNXInVbTQBAA6cm/HOY8z0+PKUx+d/FIMSwvhBlSYAdvzAHWx/lvJ9p/GIJVkfEFaEcHPufun5UjH13NlCJp3s+XpqwndK0HTYYAgg26s/zBAzHhJ1CHWayDGJWIGTwNUTcVt0W0jfBJOf+njumjj3RY7y9G8RexySBUQvABiWqxgBespwIDAQAB';
export const CHROMIUM_EXTENSION_ID = 'nghmmlkanjjlkmgiafgfiefnglgkkbhh';
/** Add-on id in Firefox (`browser_specific_settings.gecko.id`). */
export const FIREFOX_EXTENSION_ID = 'extension@credit-check.example';

export const extensionClient = {
  clientId: 'credit-check-extension',
  redirectUris: [
    `https://${CHROMIUM_EXTENSION_ID}.chromiumapp.org/`,
    // Firefox: SHA-1 of the add-on id.
    'https://44ed64c744f232b498338655ed316317b3afa084.extensions.allizom.org/',
  ],
  scope: 'openid offline_access queries',
} as const;
