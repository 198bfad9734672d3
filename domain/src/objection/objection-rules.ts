/** The procedure of an objection as two tables: its steps, and which grounds fit what (O1, O3: GX61, BT57). */
import type { ObjectionGround, ObjectionState, ObjectionStepType, ObjectionTarget } from '../contract/objection.ts';
import type { Actor } from '../severe-list/listing-case.ts';

export interface ObjectionRule {
  readonly from: readonly ObjectionState[];
  /** Absent: it stays where it is. */
  readonly to?: ObjectionState;
  /** GX61 and BT57 let the platform's unit decide; what the provider finds is heard, not waited for. */
  readonly by: Actor;
}

export const objectionRules: Readonly<Record<ObjectionStepType, ObjectionRule>> = {
  accept: { from: ['received'], to: 'accepted', by: 'operator' },
  reject: { from: ['received'], to: 'rejected', by: 'operator' },
  verify: { from: ['received', 'accepted'], by: 'provider' },
  uphold: { from: ['accepted'], to: 'upheld', by: 'operator' },
  dismiss: { from: ['accepted'], to: 'dismissed', by: 'operator' },
};

/** GX61(1) to (6): an evaluation is not a punishment, and what is left out is simply left out. */
export const groundsOf: Readonly<Record<ObjectionTarget['type'], readonly ObjectionGround[]>> = {
  record: ['error-or-omission', 'secrecy-or-privacy', 'past-term', 'wrongly-punished', 'other'],
  listing: ['error-or-omission', 'secrecy-or-privacy', 'past-term', 'wrongly-punished', 'other'],
  measure: ['error-or-omission', 'past-term', 'wrongly-punished', 'other'],
  evaluation: ['error-or-omission', 'secrecy-or-privacy', 'past-term', 'wrong-evaluation', 'other'],
  omission: ['error-or-omission', 'other'],
};
