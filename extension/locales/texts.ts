/** The extension's own screen texts; what badges and cards say is the widget's. A language is one value of this type. */
import type { Status } from '@credit-check/domain/contract/answer';
import type { Failure } from '../checks/check-run.ts';
import type { SignInFailure } from '../session.ts';
import type { LanguageChoice } from '../settings.ts';

export interface Texts {
  readonly name: string;
  readonly settings: string;
  /** Hands the page's organisations to the side panel. */
  readonly toPanel: string;

  readonly signIn: string;
  readonly signingIn: string;
  /** Beside the button, before the first sign-in. */
  readonly signInHint: string;
  /** In whose name is asked. */
  readonly account: {
    readonly actsFor: (organization: string) => string;
    readonly actAs: (organization: string) => string;
    readonly another: string;
    readonly signOut: string;
    /** Signed out, and signed in for others beside. */
    readonly nobody: string;
    /** Of a page that was checked in the name of another organisation. */
    readonly askedAs: (organization: string) => string;
  };
  readonly sessionExpired: string;
  readonly signInFailed: Readonly<Record<SignInFailure, string>>;

  readonly readSite: string;
  readonly readSiteHint: string;
  readonly recognising: string;
  readonly found: (count: number) => string;
  readonly hidden: (count: number) => string;
  /** Codes of the page beyond what a list holds. */
  readonly surplus: (count: number) => string;
  /** Under the list before a check: that nothing has left this machine (X4). */
  readonly nothingSent: string;
  readonly noneFound: { readonly title: string; readonly hint: string };
  readonly restricted: { readonly title: string; readonly hint: string };
  readonly offline: string;
  readonly unreachable: (platform: string) => string;

  readonly purpose: string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly note: string;
  readonly noteRequired: string;
  readonly purposeNotAllowed: string;

  readonly selectAll: string;
  readonly select: (name: string) => string;
  readonly selected: (count: number, total: number) => string;
  readonly nameUnknown: string;
  /** S2: asked about only where the person ticks it. */
  readonly failingCheck: string;
  readonly registeredAs: (name: string) => string;
  readonly occurrences: (count: number) => string;

  readonly checkAll: (count: number) => string;
  readonly checkSelected: (count: number) => string;
  readonly progress: (done: number, total: number) => string;
  readonly cancel: string;
  readonly retryFailed: (count: number) => string;
  readonly refreshStale: (count: number) => string;
  readonly clearPage: string;
  readonly checkedFor: (purpose: string) => string;
  /** Counts of facts, in the order of the contract; never a ranking (X1). */
  readonly summary: Readonly<Record<Status, (count: number) => string>>;
  readonly summaryFailed: (count: number) => string;
  readonly summaryMismatched: (count: number) => string;
  readonly failures: Readonly<Record<Exclude<Failure['kind'], 'problem'>, string>>;

  readonly menu: {
    readonly check: string;
    readonly checkFor: (purpose: string) => string;
    /** In the address bar, after the keyword. */
    readonly typed: string;
  };

  readonly options: {
    readonly title: string;
    readonly platform: string;
    readonly platformHint: string;
    readonly platformInvalid: Readonly<Record<'malformed' | 'insecure' | 'has-path', string>>;
    readonly test: string;
    readonly testing: string;
    readonly connected: (name: string) => string;
    readonly sandbox: string;
    readonly notConnected: string;
    readonly save: string;
    readonly saved: string;
    readonly language: string;
    readonly languages: Readonly<Record<LanguageChoice, string>>;
    readonly account: string;
    readonly signedOut: string;
    readonly privacy: string;
    /** What the administrator has fixed. */
    readonly fixed: {
      readonly title: string;
      readonly hint: string;
      readonly platform: string;
      readonly purposes: string;
      readonly sites: string;
      readonly nothing: string;
      /** `keys`: as the administrator writes them. */
      readonly unreadable: (keys: string) => string;
    };
  };

  /** Shown once, after the installation. */
  readonly welcome: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly { readonly title: string; readonly text: string }[];
    readonly promise: string;
    readonly openSettings: string;
  };
}
