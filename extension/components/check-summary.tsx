import { statuses } from '@credit-check/domain/contract/answer';
import type { Purpose } from '@credit-check/domain/contract/purpose';
import { mismatchedName } from '../checks/name-mismatch.ts';
import { purposeText } from '../checks/stated-purpose.ts';
import type { ListRow } from '../screens/popup/popup-state.ts';
import { useWords } from './words-context.ts';

interface CheckSummaryProps {
  readonly rows: readonly ListRow[];
  /** What they were asked for. */
  readonly purpose: Purpose | undefined;
}

/** How many of each fact, and for what it was asked; what has no answer is counted apart (X2). */
export function CheckSummary({ rows, purpose }: CheckSummaryProps) {
  const { texts, messages } = useWords();
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
  if (parts.length === 0) return null;
  return (
    <div class="summary">
      <p>{parts.join(' · ')}</p>
      {purpose && <p class="aside">{texts.checkedFor(purposeText(purpose, messages))}</p>}
    </div>
  );
}
