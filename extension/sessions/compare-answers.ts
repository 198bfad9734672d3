/** What a later answer shows that an earlier one did not. */
import type { Answer } from '@credit-check/domain/contract/answer';
import type { Change } from './check-session.ts';

/**
 * Entries that came, were rewritten or annotated since `earlier`; undefined where there are none and the subject is known
 * as before. What has left is not marked: it is not to be used any more, nor to be guessed at (P5, BT60).
 */
export function compareAnswers(earlier: Answer, later: Answer): Change | undefined {
  const known = new Map(entriesOf(earlier).map((entry) => [entry.id, entry]));
  const entryIds = entriesOf(later)
    .filter((entry) => isNews(known.get(entry.id), entry))
    .map(({ id }) => id);
  const isKnownNow = earlier.status === 'subject-not-found' && later.status !== 'subject-not-found';
  const isRenamed = earlier.subject.name !== undefined && earlier.subject.name !== later.subject.name;
  return entryIds.length > 0 || isKnownNow || isRenamed ? { since: earlier.asOf, entryIds } : undefined;
}

type Entry = Answer['records'][number] | Answer['severeListings'][number] | Answer['evaluations'][number];

function entriesOf({ records, severeListings, evaluations }: Answer): Entry[] {
  return [...records, ...severeListings, ...evaluations];
}

function isNews(earlier: Entry | undefined, later: Entry): boolean {
  if (earlier === undefined || contentOf(earlier) !== contentOf(later)) return true;
  const known = new Set(earlier.annotations.map(({ kind, since }) => `${kind} ${since}`));
  return later.annotations.some(({ kind, since }) => !known.has(`${kind} ${since}`));
}

/** All of an entry but its annotations, and but its end, which may come nearer without anything new to look at. */
function contentOf({ annotations: _, disclosure: __, ...entry }: Entry): string {
  return JSON.stringify(entry);
}
