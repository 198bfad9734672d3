/** What a subject asks to have changed about itself, and what became of it (O1, O4, L5). */
import type { ListingCaseOutput } from '@credit-check/domain/contract/listing-output';
import type { ApplicationFilter, ObjectionInput, ObjectionOutput } from '@credit-check/domain/contract/objection';
import type { ExitInput, RepairInput, RepairOutput } from '@credit-check/domain/contract/repair';
import type { Page, PostOptions, SignalOptions } from '../call-options.ts';
import type { CallOperation } from '../transport/call-operation.ts';

export interface OwnObjections {
  /** Decided within three working days, five where another unit must help (O3). */
  readonly create: (objection: ObjectionInput, options?: PostOptions) => Promise<ObjectionOutput>;
  readonly list: (filter?: ApplicationFilter, options?: SignalOptions) => Promise<Page<ObjectionOutput>>;
}

export interface OwnRepairs {
  readonly create: (repair: RepairInput, options?: PostOptions) => Promise<RepairOutput>;
  readonly list: (filter?: ApplicationFilter, options?: SignalOptions) => Promise<Page<RepairOutput>>;
}

export interface OwnExits {
  /** Asks to leave a severe list: answered within seven working days where the regulation says so (L5). */
  readonly create: (exit: ExitInput, options?: PostOptions) => Promise<ListingCaseOutput>;
}

export interface OwnProcedures {
  readonly objections: OwnObjections;
  readonly repairs: OwnRepairs;
  readonly exits: OwnExits;
}

export function createOwnProcedures(call: CallOperation): OwnProcedures {
  return {
    objections: {
      create: (body, options) => call('createObjection', { ...options, body }),
      list: (query, { signal } = {}) => call('listOwnObjections', { query: { ...query }, signal }),
    },
    repairs: {
      create: (body, options) => call('createRepair', { ...options, body }),
      list: (query, { signal } = {}) => call('listOwnRepairs', { query: { ...query }, signal }),
    },
    exits: { create: (body, options) => call('createExit', { ...options, body }) },
  };
}
