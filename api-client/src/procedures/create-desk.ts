/** What the operator and providers do with objections and repairs, with their own key or a user's token (O3, O4). */
import type { DeadlineOutput } from '@credit-check/domain/contract/deadline-output';
import type {
  ApplicationFilter,
  ObjectionOutput,
  ObjectionStepInput,
  ObjectionStepType,
} from '@credit-check/domain/contract/objection';
import type { RepairOutput, RepairStepInput, RepairStepType } from '@credit-check/domain/contract/repair';
import type { Page, PageWish, PostOptions, SignalOptions } from '../call-options.ts';
import type { CallOperation } from '../transport/call-operation.ts';

type ObjectionStep<Type extends ObjectionStepType> = (
  objectionId: string,
  said: ObjectionStepInput<Type>,
  options?: PostOptions,
) => Promise<ObjectionOutput>;

export interface Objections {
  /** The operator sees all, a provider those about what it supplied; what is due first comes first. */
  readonly list: (filter?: ApplicationFilter, options?: SignalOptions) => Promise<Page<ObjectionOutput>>;
  /** From now on every answer carries the annotation (O2). */
  readonly accept: ObjectionStep<'accept'>;
  readonly reject: ObjectionStep<'reject'>;
  /** By the provider: what it found. */
  readonly verify: ObjectionStep<'verify'>;
  /** What it is about is revoked, corrected or left. */
  readonly uphold: ObjectionStep<'uphold'>;
  readonly dismiss: ObjectionStep<'dismiss'>;
}

/** `objections.*` of the client: each method is one operation of the contract. */
export function createObjections(call: CallOperation): Objections {
  return {
    list: (query, { signal } = {}) => call('listObjections', { query: { ...query }, signal }),
    accept: (id, body, options) => call('acceptObjection', { ...options, parameters: { id }, body }),
    reject: (id, body, options) => call('rejectObjection', { ...options, parameters: { id }, body }),
    verify: (id, body, options) => call('verifyObjection', { ...options, parameters: { id }, body }),
    uphold: (id, body, options) => call('upholdObjection', { ...options, parameters: { id }, body }),
    dismiss: (id, body, options) => call('dismissObjection', { ...options, parameters: { id }, body }),
  };
}

type RepairStep<Type extends RepairStepType> = (
  repairId: string,
  said: RepairStepInput<Type>,
  options?: PostOptions,
) => Promise<RepairOutput>;

export interface Repairs {
  /** The operator sees all, a provider those it decides; what is due first comes first. */
  readonly list: (filter?: ApplicationFilter, options?: SignalOptions) => Promise<Page<RepairOutput>>;
  /** By the unit that determined the conduct. */
  readonly grant: RepairStep<'grant'>;
  readonly refuse: RepairStep<'refuse'>;
}

/** `repairs.*` of the client. */
export function createRepairs(call: CallOperation): Repairs {
  return {
    list: (query, { signal } = {}) => call('listRepairs', { query: { ...query }, signal }),
    grant: (id, body, options) => call('grantRepair', { ...options, parameters: { id }, body }),
    refuse: (id, body, options) => call('refuseRepair', { ...options, parameters: { id }, body }),
  };
}

/** What is due, overdue first: all for the operator, a provider its own. */
export type Deadlines = (
  filter?: PageWish & { readonly kind?: DeadlineOutput['kind'] },
  options?: SignalOptions,
) => Promise<Page<DeadlineOutput>>;

/** `deadlines` of the client. */
export function createDeadlines(call: CallOperation): Deadlines {
  return (query, { signal } = {}) => call('listDeadlines', { query: { ...query }, signal });
}
