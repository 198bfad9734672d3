/** What the pages of a subject's own file say. */
import type { Annotation, Polarity } from '@credit-check/domain/contract/disclosed';
import type { OwnVersion, Standing } from '@credit-check/domain/contract/own-file';
import type { ChangeReason } from '@credit-check/domain/contract/record-changes';
import type { Terms } from '@credit-check/domain/terms/terms';

export interface FileTexts {
  readonly terms: Terms;
  readonly title: string;
  readonly lead: string;
  readonly asOf: (instant: string) => string;
  readonly source: string;
  readonly logged: string;
  readonly print: string;
  readonly download: string;
  readonly minor: string;
  readonly minorLead: string;
  readonly unknown: string;
  readonly unknownLead: string;
  readonly sections: Readonly<
    Record<'subject' | 'listings' | 'adverse' | 'others' | 'evaluations' | 'over' | 'revoked', string>
  >;
  readonly nothing: string;
  readonly labels: Readonly<
    Record<
      | 'name'
      | 'code'
      | 'resident'
      | 'formerNames'
      | 'bornOn'
      | 'item'
      | 'authority'
      | 'document'
      | 'determinedOn'
      | 'conductEndedOn'
      | 'facts'
      | 'attributes'
      | 'collectionBasis'
      | 'provider'
      | 'source'
      | 'why'
      | 'listedOn'
      | 'grounds'
      | 'legalBasis'
      | 'measures'
      | 'removalConditions'
      | 'removalProcedure'
      | 'remedies'
      | 'publisher'
      | 'result'
      | 'asOfDay'
      | 'role'
      | 'reason'
      | 'revokedAt',
      string
    >
  >;
  /** Of finances (C4): the consent that was signed. */
  readonly writtenConsent: (reference: string, signedOn: string) => string;
  readonly polarities: Readonly<Record<Polarity, string>>;
  readonly standings: Readonly<Record<Exclude<Standing, 'disclosed'>, string>>;
  readonly severe: string;
  readonly responsible: string;
  readonly hiddenByWish: string;
  readonly annotations: Readonly<Record<Annotation['kind'], string>>;
  readonly answeredBy: (day: string) => string;
  readonly since: (day: string) => string;
  readonly period: Readonly<
    Record<
      'public' | 'person' | 'hidden' | 'shared' | 'on-authorisation' | 'authorities',
      (until: string, rules: string) => string
    >
  >;
  readonly publicityOver: (ended: string) => string;
  readonly personOver: (ended: string) => string;
  readonly ended: (rules: string) => string;
  readonly repaired: string;
  readonly withheld: string;
  /** With the space before it, where the language has one. */
  readonly until: (instant: string | null) => string;
  readonly comma: string;
  readonly colon: string;
  readonly reference: string;
  readonly history: (count: number) => string;
  readonly versionLine: (version: OwnVersion, at: string) => string;
  readonly changed: string;
  readonly procedure: string;
  readonly revocationKinds: Readonly<Record<ChangeReason, string>>;
  readonly object: string;
  readonly repair: string;
  readonly exit: string;
  readonly missing: string;
  readonly missingLink: string;
}
