/** Whom the platform says nothing about, whatever it holds (S3, D4). */
import type { ProblemCode } from '../contract/problems.ts';
import type { Basis } from '../contract/purpose.ts';
import { dayOf } from '../time/day.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Citation } from './citations.ts';
import type { Registry } from './create-registry.ts';
import type { SubjectFacts } from './facts.ts';
import { isMinor } from './is-minor.ts';
import type { Articles } from './jurisdiction.ts';
import { registry as knownJurisdictions } from './registry.ts';

export interface Refusal {
  readonly code: Extract<ProblemCode, 'basis.not-permitted' | 'subject.not-disclosable'>;
  /** The articles the refusal rests on. */
  readonly rules: readonly Citation[];
}

/** What is known of a subject from its identifier alone; the rest where the platform has a file. */
export type RefusableSubject = Pick<SubjectFacts, 'kind' | 'bornOn'> & Partial<Pick<SubjectFacts, 'jurisdiction'>>;

/**
 * Undefined where the subject may be asked about. A person is `basis.not-permitted` on `public` (GX25, BT29) and
 * `subject.not-disclosable` as a minor on the day of the query (GX21, BT37) or where the day of birth is unknown. Takes a
 * parsed identifier too, so that a refusal does not tell whether there is a file; without a jurisdiction all are cited.
 */
export function refuseDisclosure(
  subject: RefusableSubject,
  basis: Basis,
  now: EpochMs,
  registry: Registry = knownJurisdictions,
): Refusal | undefined {
  if (subject.kind === 'organization') return undefined;
  if (basis === 'public') return { code: 'basis.not-permitted', rules: cite(subject, 'personsNotPublic', registry) };
  if (subject.bornOn === undefined || isMinor(subject.bornOn, dayOf(now))) {
    return { code: 'subject.not-disclosable', rules: cite(subject, 'minors', registry) };
  }
  return undefined;
}

function cite(
  { jurisdiction }: RefusableSubject,
  rule: keyof Articles & ('minors' | 'personsNotPublic'),
  { jurisdictions, findJurisdiction }: Registry,
): Citation[] {
  const known = jurisdiction === undefined ? undefined : findJurisdiction(jurisdiction);
  return (known === undefined ? jurisdictions : [known]).map(({ articles }) => articles[rule]);
}
