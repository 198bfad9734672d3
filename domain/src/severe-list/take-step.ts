/** The state machine of a severe listing: one step, or why not (L1 to L5: GX44 to GX51, BT39 to BT41). */
import type { Citation } from '../disclosure/citations.ts';
import type { Registry } from '../disclosure/create-registry.ts';
import type { ListingFacts } from '../disclosure/facts.ts';
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import { registry as knownJurisdictions } from '../disclosure/registry.ts';
import { refuseMeasures } from '../ingest/judge-listing.ts';
import { type Refused, refuse } from '../ingest/refusal.ts';
import { type Day, dayOf } from '../time/day.ts';
import { computePhase, type ListingCase, type ListingStep, type Procedure } from './listing-case.ts';
import { computeObjectionEnd } from './listing-deadlines.ts';
import { stepRules } from './step-rules.ts';

/** Out of order or too early; not this actor's to take; the decision lacks something; a measure on no list. */
export type StepRefusal = Refused<'conflict' | 'basis.not-permitted' | 'listing.incomplete' | 'measure.not-listed'>;

export type StepResult = { readonly ok: true; readonly listing: ListingCase } | StepRefusal;

/** `step.at` is the instant of the request: steps are not dated back, and none is dated forward. */
export function takeStep(listing: ListingCase, step: ListingStep, registry: Registry = knownJurisdictions): StepResult {
  const jurisdiction = registry.findJurisdiction(listing.facts.jurisdiction);
  if (jurisdiction === undefined)
    return refuse('conflict', [], 'the platform carries out no list of that jurisdiction');
  const { from, by, rule } = stepRules[step.type];
  const rules = [jurisdiction.articles[rule]].flat();
  const phase = computePhase(listing, step.at);
  const state = phase === 'listed' ? 'served' : phase;
  if (!by.includes(step.by))
    return refuse('basis.not-permitted', rules, `"${step.type}" is for ${by.join(' or ')} to take`);
  if (!from.includes(state)) {
    return refuse('conflict', rules, `"${step.type}" follows ${from.join(' or ')}; the listing is ${phase}`);
  }
  return refuseContent(listing, step, rules, jurisdiction, registry) ?? { ok: true, listing: apply(listing, step) };
}

/** What a step has to say or to wait for, besides its place in the order. */
function refuseContent(
  { facts, procedure }: ListingCase,
  step: ListingStep,
  rules: readonly Citation[],
  jurisdiction: Jurisdiction,
  registry: Registry,
): StepRefusal | undefined {
  const today = dayOf(step.at);
  if (step.type === 'notify' && step.on !== undefined && step.on > today) {
    return refuse('conflict', rules, 'a notice takes effect once it has reached the subject');
  }
  if (step.type === 'decide') {
    const { decidedOn = facts.decidedOn, measures = facts.measures } = step;
    if (decidedOn > today) return refuse('conflict', rules, 'the decision is dated after today');
    if (isObjectionOpen(procedure, today)) {
      return refuse('conflict', [jurisdiction.articles.listingNotice], 'the subject may still object');
    }
    return refuseMeasures(measures, decidedOn, jurisdiction, registry);
  }
  if (step.type === 'serve' && step.method === 'electronic' && step.confirmation === undefined) {
    return refuse('listing.incomplete', rules, 'electronic service needs the confirmation the subject signed');
  }
  if (step.type === 'remove' && step.by === 'operator' && step.ground !== 'objection-upheld') {
    return refuse('basis.not-permitted', rules, 'the authority that decided the listing decides who leaves it');
  }
  if (step.type === 'refuse-exit' && procedure.exitRequestedAt === undefined) {
    return refuse('conflict', rules, 'nobody asked to leave the list');
  }
  return undefined;
}

/** Only where nobody objected: once an objection is answered, its time limit has done its work. */
function isObjectionOpen(procedure: Procedure, today: Day): boolean {
  const end = procedure.state === 'notified' ? computeObjectionEnd(procedure) : undefined;
  return end !== undefined && today <= end.dueOn;
}

function apply({ facts, procedure }: ListingCase, step: ListingStep): ListingCase {
  const upheld = (step.type === 'verify' || step.type === 'hear') && step.outcome === 'upheld';
  const { exitRequestedAt, ...lasting } = procedure;
  const open = step.type === 'request-exit' ? (exitRequestedAt ?? step.at) : undefined;
  return {
    facts: factsAfter(facts, step),
    procedure: {
      ...lasting,
      state: upheld ? 'dropped' : stepRules[step.type].to,
      ...(open !== undefined && { exitRequestedAt: open }),
      history: [...procedure.history, step],
    },
  };
}

/** What the engine discloses by: on the list from `servedAt` to `removedAt`. */
function factsAfter(facts: ListingFacts, step: ListingStep): ListingFacts {
  if (step.type === 'serve') return { ...facts, servedAt: step.at };
  if (step.type === 'remove') return { ...facts, removedAt: step.at };
  if (step.type !== 'decide') return facts;
  const { documentNumber = facts.documentNumber, decidedOn = facts.decidedOn, measures = facts.measures } = step;
  return { ...facts, documentNumber, decidedOn, measures };
}
