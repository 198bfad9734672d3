/** What a later answer shows that an earlier one did not. */
import type { Answer } from '@credit-check/domain/contract/answer';
import {
  annotationFacts,
  entriesOf,
  entryFact,
  factsOf,
  hasTrace,
  KNOWN,
  NAMED,
  nameFact,
  type Traces,
} from './answer-facts.ts';
import type { Change } from './check-session.ts';

/**
 * Entries that came, were rewritten or annotated since `earlier`; undefined where there are none and the subject is known
 * as before. What has left is not marked: it is not to be used any more, nor to be guessed at (P5, BT60).
 */
export function compareAnswers(earlier: Answer | Traces, later: Answer): Change | undefined {
  const wasSaid = saidBy(earlier);
  const entryIds = entriesOf(later)
    .filter((entry) => ![entryFact(entry), ...annotationFacts(entry)].every(wasSaid))
    .map(({ id }) => id);
  const isKnownNow = later.status !== 'subject-not-found' && !wasSaid(KNOWN);
  const isRenamed = wasSaid(NAMED) && !wasSaid(nameFact(later.subject.name));
  return entryIds.length > 0 || isKnownNow || isRenamed ? { since: earlier.asOf, entryIds } : undefined;
}

function saidBy(earlier: Answer | Traces): (fact: string) => boolean {
  if ('digests' in earlier) return (fact) => hasTrace(earlier, fact);
  const facts = new Set(factsOf(earlier));
  return (fact) => facts.has(fact);
}

/** What of an answer a change marks, by the names of the entries. */
export function changedTitles(answer: Answer, { entryIds }: Change): string[] {
  const { records, severeListings, evaluations } = answer;
  const named = [
    ...severeListings.map(({ id, listName }) => ({ id, title: listName })),
    ...records,
    ...evaluations.map(({ id, name }) => ({ id, title: name })),
  ];
  return named.filter(({ id }) => entryIds.includes(id)).map(({ title }) => title);
}
