/** The decision of the unit that determined the conduct (O4: BT59, GX62). */
import type { RepairStepInput, RepairStepType } from '../contract/repair.ts';
import type { Citation } from '../disclosure/citations.ts';
import { type Refused, refuse } from '../ingest/refusal.ts';
import type { Actor } from '../severe-list/listing-case.ts';
import type { EpochMs } from '../time/instant.ts';
import type { RepairCase } from './repair-case.ts';
import type { AllowedEffects } from './repair-effects.ts';

export type RepairStep = {
  readonly [Type in RepairStepType]: Readonly<RepairStepInput<Type>> & {
    readonly type: Type;
    readonly by: Actor;
    readonly at: EpochMs;
  };
}[RepairStepType];

export type RepairResult =
  | { readonly ok: true; readonly repair: RepairCase }
  | Refused<'conflict' | 'basis.not-permitted'>;

/**
 * The operator forwards a wish, the provider decides it, once.
 * @param allowed what the law lets a record's repair do; undefined for a listing, which is left
 */
export function decideRepair(
  repair: RepairCase,
  step: RepairStep,
  article: Citation,
  allowed: AllowedEffects | undefined,
): RepairResult {
  if (step.by !== 'provider') {
    return refuse('basis.not-permitted', [article], 'the unit that determined the conduct decides its repair');
  }
  if (repair.state !== 'received') return refuse('conflict', [article], `the repair is ${repair.state} already`);
  const { type, by, at, reason } = step;
  const history = [...repair.history, { type, by, at, reason }];
  if (step.type === 'refuse') return { ok: true, repair: { ...repair, state: 'refused', history } };
  if (allowed === undefined) return { ok: true, repair: { ...repair, state: 'granted', effect: 'remove', history } };
  const effect = step.effect ?? allowed.effects[0];
  if (!allowed.effects.includes(effect)) {
    return refuse('conflict', [allowed.rule], `a repair here means: ${allowed.effects.join(' or ')}`);
  }
  return { ok: true, repair: { ...repair, state: 'granted', effect, history } };
}
