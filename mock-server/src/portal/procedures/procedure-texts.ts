/** What subjects and desks read about objections, repairs and lists alike. */
import type { ListingPhase } from '@credit-check/domain/contract/listing-output';
import type { ExitGround, ListingStepType } from '@credit-check/domain/contract/listing-steps';
import type { ObjectionGround, ObjectionOutput, ObjectionState } from '@credit-check/domain/contract/objection';
import type { RepairOutput, RepairState, RepairWay } from '@credit-check/domain/contract/repair';

export interface ProcedureTexts {
  readonly objectionStates: Readonly<Record<ObjectionState, string>>;
  readonly repairStates: Readonly<Record<RepairState, string>>;
  readonly phases: Readonly<Record<ListingPhase, string>>;
  readonly grounds: Readonly<Record<ObjectionGround, string>>;
  readonly ways: Readonly<Record<RepairWay, string>>;
  readonly exitGrounds: Readonly<Record<ExitGround, string>>;
  readonly remedies: Readonly<Record<NonNullable<ObjectionOutput['remedy']>, string>>;
  readonly effects: Readonly<Record<NonNullable<RepairOutput['effect']>, string>>;
  readonly targets: Readonly<Record<ObjectionOutput['target']['type'], string>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly listingSteps: Readonly<Record<ListingStepType | 'supply', string>>;
  readonly by: Readonly<Record<'subject' | 'provider' | 'operator', string>>;
  readonly labels: Readonly<
    Record<
      | 'target'
      | 'ground'
      | 'statement'
      | 'receivedAt'
      | 'due'
      | 'helpFrom'
      | 'verification'
      | 'outcome'
      | 'attachments'
      | 'ways'
      | 'correctedOn'
      | 'commitment'
      | 'subject'
      | 'document'
      | 'authority'
      | 'facts'
      | 'reason',
      string
    >
  >;
  /** By the last day and the working days left, below zero where it is over. */
  readonly due: (day: string, left: number) => string;
  readonly noDue: string;
  readonly provisional: string;
  readonly gone: string;
  readonly omission: string;
  readonly history: string;
  readonly found: Readonly<Record<'upheld' | 'dismissed', string>>;
  readonly open: string;
  readonly decided: string;
  readonly nothing: string;
  readonly bytes: (bytes: number) => string;
  readonly attach: string;
  readonly attachHint: string;
  readonly mend: string;
  readonly required: string;
  readonly refused: string;
}
