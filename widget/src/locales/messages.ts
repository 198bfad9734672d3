/** The screen texts of badges and cards; a language is one value of each type. */
import type { Status } from '@credit-check/domain/contract/answer';
import type { Annotation } from '@credit-check/domain/contract/disclosed';
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import type { Terms } from '@credit-check/domain/terms/terms';
import type { OpenState } from '../badge-state.ts';
import type { Locale } from './locale.ts';

/** What the element itself carries. */
export interface BadgeMessages extends Terms {
  readonly locale: Locale;

  /** The four facts (X1) and `not-asked`. `scoped`: the answer speaks of a consent's categories only. */
  readonly status: {
    readonly [S in Status]: S extends 'adverse-records' | 'severe-list'
      ? (count: number) => string
      : S extends 'no-adverse-records'
        ? { readonly all: string; readonly scoped: string }
        : string;
  };

  /** What stands on the badge while there is no answer to show (X2). */
  readonly states: Readonly<Record<OpenState, string>>;
  /** The same where pressing the badge asks the platform (again). */
  readonly askingStates: Readonly<Record<OpenState, string>>;
  /** What the state means and what to do about it, in one or two sentences. */
  readonly hints: Readonly<Record<Exclude<OpenState, 'idle' | 'loading'>, string>>;

  readonly annotations: Readonly<Record<Annotation['kind'], string>>;
  /** Mark of a platform whose data is invented. */
  readonly sandbox: string;
  /** 异议处理中, of `objected` among `total` entries the badge counts. */
  readonly objected: (objected: number, total: number) => string;
  /** Name of the row that says what the annotation says. */
  readonly annotationLabels: Readonly<Record<Annotation['kind'], string>>;
  readonly since: (day: string) => string;
  /** After the annotation: the day by which the objection is answered (O3). */
  readonly answeredBy: (day: string) => string;

  readonly labels: {
    readonly subject: string;
    readonly severeListings: string;
    readonly adverseRecords: string;
    readonly otherInformation: string;
    readonly facts: string;
    readonly authority: string;
    readonly document: string;
    readonly determinedOn: string;
    readonly shownUntil: string;
    readonly rules: string;
    readonly grounds: string;
    readonly legalBasis: string;
    readonly measures: string;
    readonly removalConditions: string;
    readonly removalProcedure: string;
    readonly remedies: string;
    readonly asOf: string;
    readonly basis: string;
    readonly purpose: string;
    readonly scope: string;
    readonly source: string;
    readonly receipt: string;
  };
  /** In place of an end day, for what runs until removal from a list (P8). */
  readonly untilRemoval: string;
  readonly measureUntil: (day: string) => string;
  /** An empty section: nothing of its kind in the period, or in the consent's scope. */
  readonly nothing: { readonly all: string; readonly scoped: string };
  /** Beside an evaluation: not ours, and no basis of the status (C7). */
  readonly referenceOnly: string;
  readonly receiptHint: string;
  readonly actions: {
    readonly askAgain: string;
    readonly details: string;
    readonly close: string;
    readonly object: string;
  };
  /** Between a name and its value, and between items of a list. */
  readonly colon: string;
  readonly comma: string;
  /** A wall-clock time in Asia/Shanghai, `YYYY-MM-DD HH:MM`, as this language says it. */
  readonly shanghaiTime: (time: string) => string;
}

/** What each problem means and what to do about it, in one or two sentences: more than a hint, and more than a badge weighs. */
export type ProblemSentences = Readonly<Record<ProblemCode, string>>;

/** Everything: for screens that tell people which problem it is. */
export interface Messages extends BadgeMessages {
  readonly problems: ProblemSentences;
}
