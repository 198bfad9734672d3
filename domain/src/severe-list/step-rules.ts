/** The procedure of a severe listing as one table: from where, to where, by whom, under which article (L1, L2, L5). */
import type { ListingStepType } from '../contract/listing-steps.ts';
import type { Articles } from '../disclosure/jurisdiction.ts';
import type { Actor, CaseState } from './listing-case.ts';

export interface StepRule {
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly by: readonly Actor[];
  readonly rule: keyof Articles & ('listingNotice' | 'listingDecision' | 'listingService' | 'listingExit');
}

const authority = ['provider'] as const;
/** The subject itself, or the authority that received it on paper. */
const subjectOrAuthority = ['subject', 'provider'] as const;

export const stepRules: Readonly<Record<ListingStepType, StepRule>> = {
  notify: { from: ['drafted'], to: 'notified', by: authority, rule: 'listingNotice' },
  object: { from: ['notified'], to: 'objected', by: subjectOrAuthority, rule: 'listingNotice' },
  verify: { from: ['objected'], to: 'verified', by: authority, rule: 'listingNotice' },
  'request-hearing': { from: ['verified'], to: 'hearing-requested', by: subjectOrAuthority, rule: 'listingNotice' },
  hear: { from: ['hearing-requested'], to: 'heard', by: authority, rule: 'listingNotice' },
  decide: { from: ['notified', 'verified', 'heard'], to: 'decided', by: authority, rule: 'listingDecision' },
  serve: { from: ['decided'], to: 'served', by: authority, rule: 'listingService' },
  // The operator forwards what the subject handed in with it.
  'request-exit': { from: ['served'], to: 'served', by: ['subject', 'operator'], rule: 'listingExit' },
  'refuse-exit': { from: ['served'], to: 'served', by: authority, rule: 'listingExit' },
  // The operator only where it upheld an objection to the listing (GX51(3), GX61).
  remove: { from: ['served'], to: 'exited', by: ['provider', 'operator'], rule: 'listingExit' },
};
