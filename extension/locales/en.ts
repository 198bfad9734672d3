/** English. */
import type { Texts } from './texts.ts';

const organisations = (count: number) => (count === 1 ? '1 organisation' : `${count} organisations`);

export const en: Texts = {
  name: 'Credit check',
  settings: 'Settings',
  toPanel: 'Open in side panel',

  signIn: 'Sign in to the platform',
  signingIn: 'Sign in in the window that has opened…',
  signInHint: 'Checks need a sign-in: every query is logged under your organisation’s name and yours.',
  account: {
    actsFor: (organization) => `Asking for ${organization}`,
    actAs: (organization) => `Ask for ${organization} instead`,
    another: 'Sign in for another organisation…',
    signOut: 'Sign out',
    nobody: 'Signed out. You are signed in for others: choose in whose name to ask',
    askedAs: (organization) => `This page was checked for ${organization}; change to it to see those results.`,
  },
  sessionExpired: 'You have been signed out. Sign in again; results you have stay.',
  signInFailed: {
    cancelled: 'The sign-in was not completed.',
    unreachable: 'The platform cannot be reached; the sign-in was not completed.',
    'not-trusted':
      'What answered is not the platform at this address; the sign-in was stopped. Check the platform’s address in the settings.',
  },

  readSite: 'Recognise codes on this site by itself',
  readSiteHint: 'No click on each page; nothing is asked by itself',
  recognising: 'Looking for organisations on this page…',
  found: (count) => `${organisations(count)} on this page`,
  hidden: (count) => `${count} more ${count === 1 ? 'code is' : 'codes are'} hidden on the page and not listed`,
  surplus: (count) => `${count} more ${count === 1 ? 'code' : 'codes'} of this page left out: 5,000 are listed at most`,
  nothingSent: 'Codes are recognised on this computer. Nothing is sent to the platform before you click.',
  noneFound: {
    title: 'No unified social credit code on this page',
    hint: 'You can select a code on the page and use the context menu.',
  },
  restricted: {
    title: 'The browser does not let extensions read this page',
    hint: 'Open the page with the organisations and try again.',
  },
  offline: 'You are offline; nothing can be checked now.',
  unreachable: (platform) => `The platform ${platform} cannot be reached. No result does not mean no adverse records.`,

  purpose: 'Purpose',
  reference: 'Project number',
  referenceHint: 'Logged: please check',
  note: 'Explanation',
  noteRequired: 'Required where the purpose is “Other”',
  purposeNotAllowed: 'Your administrator does not permit this purpose: nothing can be asked for it',

  selectAll: 'Select all',
  select: (name) => `Select ${name}`,
  selected: (count, total) => `${count} of ${total} selected`,
  nameUnknown: 'No name on the page',
  failingCheck: 'The check character does not fit; tick to ask anyway',
  registeredAs: (name) => `Registered under another name: ${name}`,
  occurrences: (count) => `${count} times`,

  checkAll: (count) => `Check all ${count}`,
  checkSelected: (count) => `Check ${count} selected`,
  progress: (done, total) => `${done} of ${total} checked`,
  cancel: 'Stop',
  retryFailed: (count) => `Retry ${count} without a result`,
  refreshStale: (count) => `Check ${count} out of date again`,
  clearPage: 'Clear results',
  checkedFor: (purpose) => `Purpose: ${purpose}`,
  summary: {
    'no-adverse-records': (count) => `No adverse records: ${count}`,
    'adverse-records': (count) => `Adverse records: ${count}`,
    'severe-list': (count) => `Severe list: ${count}`,
    'subject-not-found': (count) => `Unknown to the platform: ${count}`,
    'not-asked': (count) => `Not in scope: ${count}`,
  },
  summaryFailed: (count) => `No result: ${count}`,
  summaryMismatched: (count) => `Other name: ${count}`,
  failures: {
    network: 'The platform could not be reached; there is no result',
    malformed: 'The platform’s answer could not be read and is not used',
    'signed-out': 'Signed out; not checked',
    cancelled: 'Stopped; not checked',
    interrupted: 'Interrupted; there is no result',
  },

  menu: {
    check: 'Check the selected code…',
    checkFor: (purpose) => `Check the selected code (${purpose})`,
    typed: 'Put on the list to check; nothing is sent before you press Check',
  },

  options: {
    title: 'Credit check · Settings',
    platform: 'Platform address',
    platformHint: 'An https address; http only for this computer.',
    platformInvalid: {
      malformed: 'Enter a full address, such as https://credit.example',
      insecure: 'Except on this computer, the address must begin with https',
      'has-path': 'Leave out everything after the host and port',
    },
    test: 'Test connection',
    testing: 'Connecting…',
    connected: (name) => `Connected: ${name}`,
    sandbox: 'sandbox',
    notConnected: 'No connection, or not a credit platform',
    save: 'Save',
    saved: 'Saved',
    language: 'Language',
    languages: { browser: 'Same as the browser', 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
    account: 'Account',
    signedOut: 'Signed out',
    privacy:
      'The extension reads the current page only when you click it, and recognises codes on this computer. Only the codes you choose to check, the purpose and the number are sent to the platform above, which logs them.',
    fixed: {
      title: 'Set by your administrator',
      hint: 'Your organisation’s administrator has set what follows. It cannot be changed here; their changes take effect at once.',
      platform: 'Set by your organisation’s administrator.',
      purposes: 'Permitted purposes',
      sites: 'Sites that may be read by themselves',
      nothing: 'none',
      unreadable: (keys) =>
        `Cannot be read, tell your administrator: ${keys}. Until it is corrected the strictest reading holds.`,
    },
  },

  welcome: {
    title: 'Credit check is installed',
    lead: 'A check takes three steps.',
    steps: [
      {
        title: 'Say where the platform is',
        text: 'Enter the credit platform your organisation uses in the settings, unless your administrator has set it. You sign in at the first check: every query is logged in your organisation’s name and your own.',
      },
      {
        title: 'Click the icon on the page with the names',
        text: 'The extension lists the credit codes on the page; they are recognised on this computer. For many bidders choose “Open in side panel”. Pin the icon to the toolbar to have it at hand.',
      },
      {
        title: 'State the purpose and press Check',
        text: 'Results appear beside the codes. “No result” does not mean “no adverse records”, and what is shown disappears when its period ends. The side panel makes the evidence you file.',
      },
    ],
    promise: 'Until you press Check, nothing is sent to anyone; opening this page has sent nothing either.',
    openSettings: 'Open settings',
  },
};
