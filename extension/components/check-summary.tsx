import { statuses } from '@credit-check/domain/contract/answer';
import { mismatchedName } from '../checks/name-mismatch.ts';
import type { ListRow } from '../entrypoints/popup/popup-state.ts';
import { useWords } from './words-context.ts';

/** How many of each fact; what has no answer is counted apart (X2). */
export function CheckSummary({ rows }: { readonly rows: readonly ListRow[] }) {
  const { texts } = useWords();
  const answers = rows.flatMap(({ result }) => (result?.state === 'answered' ? [result.answer.status] : []));
  const mismatched = rows.filter((row) => row.result && mismatchedName({ ...row, result: row.result }) !== undefined);
  const failed = rows.filter(({ result }) => result?.state === 'failed' || result?.state === 'stale');
  const parts = [
    ...(mismatched.length > 0 ? [texts.summaryMismatched(mismatched.length)] : []),
    ...statuses.flatMap((status) => {
      const count = answers.filter((other) => other === status).length;
      return count > 0 ? [texts.summary[status](count)] : [];
    }),
    ...(failed.length > 0 ? [texts.summaryFailed(failed.length)] : []),
  ];
  return parts.length === 0 ? null : <p class="summary">{parts.join(' · ')}</p>;
}
