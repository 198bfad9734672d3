/** What the manifest says beyond what the entrypoints give. */
import { CHROMIUM_EXTENSION_KEY, FIREFOX_EXTENSION_ID } from '@credit-check/domain/contract/clients';
import type { UserManifest } from 'wxt';

/**
 * No host permission and no content script: a page is read when the user opens the popup on it (`activeTab`), and the
 * platform is reached by CORS like any client's (X4).
 */
export function manifestOf(browser: string): UserManifest {
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', 'identity', 'alarms'],
    // Asked for one site at a time, where a person wants its pages read without a click on each.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'toggle-badges': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_toggleBadges__',
      },
    },
    omnibox: { keyword: 'cc' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox' ? firefoxKeys : chromiumKeys),
  };
}

interface Titled {
  readonly action?: { default_title?: string };
  readonly sidebar_action?: { default_title?: string };
}

/** WXT takes what the browser calls icon and sidebar from the title of their pages, which is in one language. */
export function nameInEveryLanguage({ action, sidebar_action: sidebar }: Titled): void {
  if (action !== undefined) action.default_title = '__MSG_actionTitle__';
  if (sidebar !== undefined) sidebar.default_title = '__MSG_name__';
}

/** Fixed ids, so that the OAuth redirect addresses are those the platform knows. */
const chromiumKeys = {
  key: CHROMIUM_EXTENSION_KEY,
  minimum_chrome_version: '140',
  storage: { managed_schema: 'managed-schema.json' },
} satisfies UserManifest;
const firefoxKeys = {
  browser_specific_settings: {
    gecko: {
      id: FIREFOX_EXTENSION_ID,
      strict_min_version: '142.0',
      // Codes are taken from the page, a candidate's number from the clerk, tokens from the sign-in: they go to the platform.
      data_collection_permissions: {
        required: ['websiteContent', 'authenticationInfo', 'personallyIdentifyingInfo'],
      },
    },
  },
} satisfies UserManifest;
