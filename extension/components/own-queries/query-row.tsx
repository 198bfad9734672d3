import type { LogEntry } from '@credit-check/domain/contract/query';
import { purposeText } from '../../checks/stated-purpose.ts';
import { exactTime } from '../panel/clock-time.ts';
import { usePanelTexts } from '../panel/use-panel-texts.ts';
import { useWords } from '../words-context.ts';

interface QueryRowProps {
  readonly entry: LogEntry;
  /** Its receipt did not verify. */
  readonly isBad: boolean;
}

/** One query of the log: who asked, about whom, for what, and what became of it. */
export function QueryRow({ entry, isBad }: QueryRowProps) {
  const { messages } = useWords();
  const { ownQueries } = usePanelTexts();
  const { subject, purpose, code } = entry;
  // The log keeps of it that it was made; whom the answer named is in nobody's file.
  const isSearch = subject === undefined && purpose === undefined && entry.outcome === 'answered';
  return (
    <li class="row query-row">
      <div class="who">
        <p class="name">
          {isSearch ? ownQueries.search : subject?.name} <span class="code">{subject?.id}</span>
        </p>
        <p class="aside">
          {exactTime(entry.at)} · {entry.operator}
          {purpose === undefined ? '' : ` · ${purposeText(purpose, messages)}`}
        </p>
        {entry.outcome === 'refused' && (
          <p class="warning">
            {ownQueries.outcomes.refused}
            {code === undefined ? '' : `${messages.colon}${messages.problems[code]}`}
          </p>
        )}
        {isBad && <p class="warning">{ownQueries.notVerified}</p>}
      </div>
    </li>
  );
}
