/** Screen texts of the side panel. A language is one value of this type. */
import type { ConsentState } from '@credit-check/domain/contract/consent';
import type { MatchReason } from '@credit-check/domain/contract/search';
import type { PauseReason, RejectReason, Stage } from '../../sessions/check-session.ts';
import type { RowFilter, RowOrder } from '../../sessions/session-view.ts';

export interface PanelTexts {
  readonly title: string;
  readonly views: Readonly<Record<'sessions' | 'candidates' | 'ownQueries', string>>;
  readonly signInFirst: string;
  readonly session: string;
  readonly newSession: string;
  readonly unnamed: (day: string) => string;
  readonly deleteSession: string;
  readonly deleteConfirm: string;
  readonly otherOrganization: (organization: string) => string;
  readonly otherPlatform: (platform: string) => string;

  readonly project: string;
  readonly projectName: string;
  readonly cutOff: string;
  readonly stage: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly beforeCutOff: (count: number) => string;

  readonly add: string;
  readonly addFromPage: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly addPasted: string;
  readonly file: string;
  readonly dropHint: string;
  readonly added: (count: number, known: number) => string;
  readonly surplus: (count: number) => string;
  readonly pageClosed: string;
  readonly pageEmpty: string;
  readonly fileProblems: Readonly<Record<'too-large' | 'unreadable' | 'unknown-kind', string>>;
  readonly rejected: (count: number) => string;
  readonly rejectedLine: (line: number) => string;
  readonly rejectReasons: Readonly<Record<RejectReason, string>>;
  readonly putAway: string;

  readonly rows: (count: number) => string;
  readonly filter: string;
  readonly filters: Readonly<Record<RowFilter, string>>;
  readonly order: string;
  readonly orders: Readonly<Record<RowOrder, string>>;
  readonly noneFits: string;
  readonly pages: (from: number, to: number, total: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly hiddenRows: (count: number) => string;
  readonly hiddenHint: string;
  /** Of a bidder the list gives no name. */
  readonly registered: (name: string) => string;
  readonly consortium: string;
  readonly consortiumOf: (name: string) => string;
  readonly askAnyway: string;
  readonly failingCheck: string;
  readonly hiddenOnPage: string;
  readonly nameOnly: string;
  readonly search: {
    readonly find: string;
    readonly searching: string;
    readonly none: string;
    readonly hint: string;
    readonly choose: string;
    readonly former: (name: string) => string;
  };
  readonly matchReasons: Readonly<Record<MatchReason, string>>;
  /** What was answered, of an answer that is no longer current. */
  readonly asOf: (time: string, words: string) => string;
  /** Of an earlier day and not compared with the platform yet. */
  readonly unconfirmed: (time: string) => string;
  readonly superseded: (time: string) => string;
  /** `titles`: of the entries that came or were changed; empty where it is the subject itself. */
  readonly changed: (time: string, titles: string) => string;
  readonly details: (name: string) => string;
  readonly note: string;
  readonly noteHint: string;
  readonly removeRow: string;

  readonly check: (count: number) => string;
  readonly retry: (count: number) => string;
  readonly checkAgain: (count: number) => string;
  readonly progress: (done: number, total: number) => string;
  readonly pause: string;
  readonly goOn: string;
  readonly paused: Readonly<Record<PauseReason, string>>;
  readonly evidence: string;
  readonly purposeMissing: string;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly privacy: string;

  readonly candidates: {
    /** A person may object to what is said about them and has a right to a copy. */
    readonly beforeYouDecide: string;
    readonly ask: string;
    readonly residentId: string;
    readonly residentIdHint: string;
    readonly residentIdWrong: string;
    readonly reference: string;
    readonly categories: string;
    readonly days: string;
    readonly uses: string;
    readonly request: string;
    readonly empty: { readonly title: string; readonly hint: string };
    readonly states: Readonly<Record<ConsentState, string>>;
    readonly until: (time: string) => string;
    readonly used: (uses: number, max: number) => string;
    readonly hand: string;
    readonly scan: string;
    readonly copy: string;
    readonly check: string;
    readonly withdraw: string;
  };

  readonly ownQueries: {
    /** In place of a subject. */
    readonly search: string;
    readonly operator: string;
    readonly from: string;
    readonly to: string;
    readonly outcome: string;
    readonly outcomes: Readonly<Record<'all' | 'answered' | 'refused', string>>;
    readonly none: string;
    readonly look: string;
    readonly more: string;
    readonly csv: string;
    readonly json: string;
    readonly verify: string;
    readonly verifying: (done: number, total: number) => string;
    readonly verified: (good: number, bad: number) => string;
    readonly notVerified: string;
    readonly columns: Readonly<Record<'time' | 'subject' | 'name' | 'purpose' | 'reference' | 'query', string>>;
  };
}
