import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { RecordedChange } from '../store/find-changes.ts';
import type { FollowedView, FollowList } from './follow-list.ts';

/**
 * Views that may show something else after these changes, each with what was recorded of its subject. A change of one
 * consent concerns what rests on it, no more.
 */
export function concernedViews<Stream>(
  list: FollowList<Stream>,
  changes: readonly RecordedChange[],
): Map<FollowedView<Stream>, Set<SupersededReason>> {
  const concerned = new Map<FollowedView<Stream>, Set<SupersededReason>>();
  for (const { reason, subjectKeys, consentId } of changes) {
    for (const subjectKey of subjectKeys) {
      for (const view of list.about(subjectKey)) {
        if (consentId !== null && view.consentId !== consentId) continue;
        concerned.set(view, (concerned.get(view) ?? new Set()).add(reason));
      }
    }
  }
  return concerned;
}
