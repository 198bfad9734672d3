import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OwnFilters, OwnQueriesState } from '../../screens/panel/own-queries-state.ts';
import { FailureLine } from '../failure-line.tsx';
import { usePanelTexts } from '../panel/use-panel-texts.ts';
import { TextField } from '../text-field.tsx';
import { useWords } from '../words-context.ts';
import { QueryRow } from './query-row.tsx';

interface OwnQueriesProps {
  readonly state: OwnQueriesState;
  readonly onExport: (kind: 'csv' | 'json') => void;
}

/** What the own organisation has asked, as the platform's log has it. */
export function OwnQueries({ state, onExport }: OwnQueriesProps) {
  const { ownQueries } = usePanelTexts();
  const { texts } = useWords();
  const reference = useSignal('');
  const operator = useSignal('');
  const outcome = useSignal<'' | 'answered' | 'refused'>('');
  const from = useSignal('');
  const to = useSignal('');
  const look = () => {
    const filters: OwnFilters = {
      ...(reference.value.trim() !== '' && { reference: reference.value.trim() }),
      ...(operator.value.trim() !== '' && { operator: operator.value.trim() }),
      ...(outcome.value !== '' && { outcome: outcome.value }),
      ...(from.value !== '' && { from: `${from.value}T00:00:00+08:00` }),
      ...(to.value !== '' && { to: `${to.value}T23:59:59.999+08:00` }),
    };
    return state.filter(filters);
  };
  useEffect(() => {
    void look();
  }, []);
  const verification = state.verification.value;
  const isIdle = state.entries.value.length > 0 && !state.isLoading.value;
  return (
    <>
      <form
        class="sheet fields padded"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <TextField id="own-reference" label={texts.reference} value={reference} />
        <TextField id="own-operator" label={ownQueries.operator} value={operator} />
        <TextField id="own-from" label={ownQueries.from} value={from} type="date" />
        <TextField id="own-to" label={ownQueries.to} value={to} type="date" />
        <label for="own-outcome">{ownQueries.outcome}</label>
        <select
          id="own-outcome"
          value={outcome.value}
          onChange={(event) => {
            outcome.value = event.currentTarget.value as '' | 'answered' | 'refused';
          }}
        >
          <option value="">{ownQueries.outcomes.all}</option>
          <option value="answered">{ownQueries.outcomes.answered}</option>
          <option value="refused">{ownQueries.outcomes.refused}</option>
        </select>
        <button type="submit" disabled={state.isLoading.value}>
          {ownQueries.look}
        </button>
      </form>
      {state.failure.value && <FailureLine result={{ state: 'failed', failure: state.failure.value }} />}
      <div class="buttons padded">
        <button type="button" disabled={!isIdle} onClick={() => onExport('csv')}>
          {ownQueries.csv}
        </button>
        <button type="button" disabled={!isIdle} onClick={() => onExport('json')}>
          {ownQueries.json}
        </button>
        <button
          type="button"
          disabled={!isIdle || (verification !== undefined && verification.done < verification.total)}
          onClick={state.verifyAll}
        >
          {ownQueries.verify}
        </button>
      </div>
      <p role="status" class="aside padded">
        {verification &&
          (verification.done < verification.total
            ? ownQueries.verifying(verification.done, verification.total)
            : ownQueries.verified(verification.total - verification.failed.length, verification.failed.length))}
      </p>
      {state.isEmpty.value && <p class="empty">{ownQueries.none}</p>}
      <ul class="organisations">
        {state.entries.value.map((entry) => (
          <QueryRow key={entry.queryId} entry={entry} isBad={verification?.failed.includes(entry.queryId) === true} />
        ))}
      </ul>
      {state.hasMore.value && (
        <button type="button" class="quiet" disabled={state.isLoading.value} onClick={state.more}>
          {ownQueries.more}
        </button>
      )}
    </>
  );
}
