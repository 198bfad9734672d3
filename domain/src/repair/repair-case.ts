/** A wish for credit repair and how far it has come (O4: GX62, BT59). */
import type { RepairEffect, RepairState, RepairStepType, RepairTarget, RepairWay } from '../contract/repair.ts';
import type { JurisdictionId } from '../disclosure/facts.ts';
import type { Actor } from '../severe-list/listing-case.ts';
import type { Day } from '../time/day.ts';
import type { EpochMs } from '../time/instant.ts';

export interface RepairCase {
  readonly id: string;
  /** Whose law it runs by. */
  readonly jurisdiction: JurisdictionId;
  readonly target: RepairTarget;
  readonly ways: readonly RepairWay[];
  readonly correctedOn: Day;
  readonly statement: string;
  readonly commitment?: string;
  readonly receivedAt: EpochMs;
  readonly state: RepairState;
  /** What was done where it is granted; a listing is left. */
  readonly effect?: RepairEffect | 'remove';
  /** Oldest first. */
  readonly history: readonly {
    readonly type: RepairStepType;
    readonly by: Actor;
    readonly at: EpochMs;
    readonly reason: string;
  }[];
}
