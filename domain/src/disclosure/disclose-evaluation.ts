/** One evaluation by its publisher, for reference only, or nothing (C7: GX34, BT45). */
import type { DisclosedEvaluation } from '../contract/disclosed.ts';
import { startOfDay } from '../time/day.ts';
import { type DisclosureContext, showUntil } from './disclosure-context.ts';
import type { EvaluationFacts } from './facts.ts';
import { isOpenTo, periodFor } from './visibility.ts';

/** Never of a natural person. Its period is counted from the day it speaks of. */
export function discloseEvaluation(
  evaluation: EvaluationFacts,
  context: DisclosureContext,
): DisclosedEvaluation | undefined {
  const { subject, grant, now, registry } = context;
  const jurisdiction = registry.findJurisdiction(evaluation.jurisdiction);
  const item = registry.findCatalogueItem(evaluation.jurisdiction, evaluation.catalogueItem, evaluation.asOf);
  if (subject.kind === 'person' || jurisdiction === undefined || item === undefined) return undefined;
  if (!isOpenTo(item, grant) || !(startOfDay(evaluation.asOf) <= now)) return undefined;
  const dated = { id: evaluation.id, determinedOn: evaluation.asOf };
  const period = periodFor(grant.basis, jurisdiction.computePeriods(dated, item, []));
  if (period === undefined) return undefined;
  const end = { endsAt: period.endsAt, rules: [...period.rules, jurisdiction.articles.evaluations] };
  const disclosure = showUntil(end, jurisdiction, context);
  if (disclosure === undefined) return undefined;
  return {
    id: evaluation.id,
    publisher: evaluation.publisher,
    name: evaluation.name,
    result: evaluation.result,
    asOf: evaluation.asOf,
    annotations: [...evaluation.annotations],
    note: 'reference only',
    disclosure,
  };
}
