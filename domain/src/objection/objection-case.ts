/** An objection and how far it has come (O1 to O3: GX61, BT57). */
import type {
  ObjectionGround,
  ObjectionRemedy,
  ObjectionState,
  ObjectionStepInput,
  ObjectionStepType,
  ObjectionTarget,
} from '../contract/objection.ts';
import type { JurisdictionId } from '../disclosure/facts.ts';
import type { Actor } from '../severe-list/listing-case.ts';
import type { EpochMs } from '../time/instant.ts';

/** One step, as taken. */
export type ObjectionStep = {
  readonly [Type in ObjectionStepType]: Readonly<ObjectionStepInput<Type>> & {
    readonly type: Type;
    readonly by: Actor;
    readonly at: EpochMs;
  };
}[ObjectionStepType];

/** What was done where it was upheld: `remove` leaves a list or lifts a measure; `supply` is for the provider to do. */
export type Remedy = ObjectionRemedy | 'remove' | 'supply';

export interface ObjectionCase {
  readonly id: string;
  /** Whose law it runs by. */
  readonly jurisdiction: JurisdictionId;
  readonly target: ObjectionTarget;
  readonly ground: ObjectionGround;
  readonly statement: string;
  readonly receivedAt: EpochMs;
  readonly state: ObjectionState;
  /** Unit whose help is needed to verify it. */
  readonly helpFrom?: string;
  readonly verification?: {
    readonly outcome: 'upheld' | 'dismissed';
    readonly statement: string;
    readonly at: EpochMs;
  };
  readonly remedy?: Remedy;
  /** Oldest first. A corrected record's content is none of it. */
  readonly history: readonly {
    readonly type: ObjectionStepType;
    readonly by: Actor;
    readonly at: EpochMs;
    readonly reason?: string;
  }[];
}

/** When it was taken in hand; undefined where it was not. */
export function acceptedAt({ history }: ObjectionCase): EpochMs | undefined {
  return history.find(({ type }) => type === 'accept')?.at;
}

/** Received or in hand: not rejected, upheld or dismissed yet. */
export function isOpen({ state }: Pick<ObjectionCase, 'state'>): boolean {
  return state === 'received' || state === 'accepted';
}
