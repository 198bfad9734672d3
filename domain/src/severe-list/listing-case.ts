/** A severe listing and how far its procedure has come (L2, L5). */
import type { TimeLimitsInput } from '../contract/listing-input.ts';
import type { ListingPhase } from '../contract/listing-output.ts';
import type { ListingStepInput, ListingStepType } from '../contract/listing-steps.ts';
import { isOnList } from '../disclosure/disclosure-period.ts';
import type { ListingFacts } from '../disclosure/facts.ts';
import type { EpochMs } from '../time/instant.ts';

/** What is stored: being `listed` follows from `served` and the clock. */
export type CaseState = Exclude<ListingPhase, 'listed'>;

/** Who takes a step: the determining authority, the subject, or the platform's operator for it. */
export type Actor = 'provider' | 'subject' | 'operator';

/** One step, as taken. */
export type ListingStep = {
  readonly [Type in ListingStepType]: Readonly<ListingStepInput<Type>> & {
    readonly type: Type;
    readonly by: Actor;
    readonly at: EpochMs;
  };
}[ListingStepType];

export interface Procedure {
  readonly state: CaseState;
  /** What the law of the field sets (L2). */
  readonly timeLimits?: TimeLimitsInput;
  /** The subject's wish to leave that has no answer yet (L5). */
  readonly exitRequestedAt?: EpochMs;
  /** Oldest first. */
  readonly history: readonly ListingStep[];
}

export interface ListingCase {
  readonly facts: ListingFacts;
  readonly procedure: Procedure;
}

/** A listing as it was supplied. Until notice is given it may be supplied anew; afterwards it is what was announced. */
export function draftCase(facts: ListingFacts, timeLimits?: TimeLimitsInput): ListingCase {
  return { facts, procedure: { state: 'drafted', ...(timeLimits && { timeLimits }), history: [] } };
}

/** Until notice is given; from then on the subject answers to what it was told (GX46). */
export function mayReplace({ procedure }: ListingCase): boolean {
  return procedure.state === 'drafted';
}

/** Where it stands at `now`: a served listing is `listed`, and `exited` once its own term is over, with no step (GX51(1)). */
export function computePhase({ facts, procedure }: ListingCase, now: EpochMs): ListingPhase {
  if (procedure.state !== 'served') return procedure.state;
  return isOnList(facts, now) ? 'listed' : 'exited';
}

/** Whether its subject was told and it is not on the list: announced, and undecided, decided or dropped (L2: GX46, BT41). */
export function isNotice({ procedure: { state } }: Pick<ListingCase, 'procedure'>): boolean {
  return state !== 'drafted' && state !== 'served' && state !== 'exited';
}

/** Whether its authority may owe something: only then are there deadlines to compute. */
export function isWaiting({ procedure: { state, exitRequestedAt } }: Pick<ListingCase, 'procedure'>): boolean {
  return state === 'objected' || state === 'decided' || (state === 'served' && exitRequestedAt !== undefined);
}
