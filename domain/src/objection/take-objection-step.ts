/** The state machine of an objection: one step, or why not (O3: GX61, BT57). */
import type { Registry } from '../disclosure/create-registry.ts';
import { registry as knownJurisdictions } from '../disclosure/registry.ts';
import { type Refused, refuse } from '../ingest/refusal.ts';
import type { ObjectionCase, ObjectionStep, Remedy } from './objection-case.ts';
import { objectionRules } from './objection-rules.ts';

/** Out of order; not this actor's to take. */
export type ObjectionRefusal = Refused<'conflict' | 'basis.not-permitted'>;

export type ObjectionResult = { readonly ok: true; readonly objection: ObjectionCase } | ObjectionRefusal;

export function takeObjectionStep(
  objection: ObjectionCase,
  step: ObjectionStep,
  registry: Registry = knownJurisdictions,
): ObjectionResult {
  const article = registry.findJurisdiction(objection.jurisdiction)?.articles.objection;
  const rules = article === undefined ? [] : [article];
  const { from, to = objection.state, by } = objectionRules[step.type];
  if (step.by !== by) return refuse('basis.not-permitted', rules, `"${step.type}" is for the ${by} to take`);
  if (!from.includes(objection.state)) {
    return refuse(
      'conflict',
      rules,
      `"${step.type}" follows ${from.join(' or ')}; the objection is ${objection.state}`,
    );
  }
  const { type, at } = step;
  const reason = 'statement' in step ? step.statement : step.reason;
  const taken: ObjectionCase = {
    ...objection,
    state: to,
    history: [...objection.history, { type, by, at, ...(reason !== undefined && { reason }) }],
  };
  return { ok: true, objection: { ...taken, ...contentOf(taken, step) } };
}

function contentOf(objection: ObjectionCase, step: ObjectionStep): Partial<ObjectionCase> {
  if (step.type === 'accept' && step.helpFrom !== undefined) return { helpFrom: step.helpFrom };
  if (step.type === 'verify') {
    const { outcome, statement, at } = step;
    return { verification: { outcome, statement, at } };
  }
  return step.type === 'uphold' ? { remedy: remedyFor(objection, step.remedy) } : {};
}

/** GX61, BT57: corrected or revoked. A listing or a measure leaves; what was left out is for its provider to supply. */
function remedyFor({ target }: ObjectionCase, asked: Remedy = 'revoke'): Remedy {
  if (target.type === 'omission') return 'supply';
  return target.type === 'listing' || target.type === 'measure' ? 'remove' : asked;
}
