/** Who a record or a listing is about: a well-formed identifier (S1), of full age (S3). */
import type { SuppliedSubject } from '../contract/record-input.ts';
import type { SubjectKind, SubjectScheme } from '../contract/subject.ts';
import type { Citation } from '../disclosure/citations.ts';
import { isMinor } from '../disclosure/is-minor.ts';
import { parseSubject } from '../identifiers/subject.ts';
import type { Day } from '../time/day.ts';
import { type IngestRefusal, refuse } from './refusal.ts';

export interface IngestedSubject {
  readonly scheme: SubjectScheme;
  readonly id: string;
  readonly kind: SubjectKind;
  /** As supplied; the platform may know another. */
  readonly name?: string;
  readonly bornOn?: Day;
}

export type SubjectJudgement = { readonly ok: true; readonly subject: IngestedSubject } | IngestRefusal;

/** @param knownBornOn what the platform knows where the identifier does not tell; it wins over what is supplied. */
export function readSubject(supplied: SuppliedSubject, knownBornOn: Day | undefined): SubjectJudgement {
  const parsed = parseSubject(supplied);
  if (!parsed.ok) return refuse('subject.malformed', [], 'the identifier is not well formed for its scheme');
  const { subject } = parsed;
  const bornOn = subject.kind === 'person' ? (subject.bornOn ?? knownBornOn ?? supplied.bornOn) : undefined;
  return {
    ok: true,
    subject: {
      scheme: subject.scheme,
      id: subject.id,
      kind: subject.kind,
      ...(supplied.name !== undefined && { name: supplied.name }),
      ...(bornOn !== undefined && { bornOn }),
    },
  };
}

/**
 * S3: nothing about a minor, nor about anyone's conduct while a minor, whatever their age by now (GX21(1), BT37). `days`:
 * every day the input names of the conduct. A person whose day of birth is unknown may be a minor: refused.
 */
export function refuseMinor(
  { kind, bornOn }: IngestedSubject,
  days: readonly (Day | undefined)[],
  rules: readonly Citation[],
): IngestRefusal | undefined {
  if (kind !== 'person') return undefined;
  if (bornOn === undefined) {
    return refuse('record.minor', rules, 'full age is not shown: give the day of birth (subject.bornOn)');
  }
  if (!days.some((day) => day !== undefined && isMinor(bornOn, day))) return undefined;
  return refuse('record.minor', rules, 'conduct of a person who was a minor then is not taken in');
}
