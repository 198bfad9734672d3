import type { Candidate } from '@credit-check/domain/contract/search';
import { useSignal } from '@preact/signals';
import type { Failure } from '../../checks/check-run.ts';
import type { PanelActions } from '../../screens/panel/panel-state.ts';
import type { SessionRow } from '../../sessions/check-session.ts';
import { FailureLine } from '../failure-line.tsx';
import { usePanelTexts } from './use-panel-texts.ts';

interface NameSearchProps {
  readonly row: SessionRow;
  readonly name: string;
  readonly actions: Pick<PanelActions, 'search' | 'changeRow'>;
}

type Search =
  | { readonly state: 'none' | 'searching' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'found'; readonly candidates: readonly Candidate[] };

/** For a bidder known by name only: candidates with what speaks for each; the person chooses, nothing is chosen for them. */
export function NameSearch({ row, name, actions }: NameSearchProps) {
  const panel = usePanelTexts();
  const search = useSignal<Search>({ state: 'none' });
  const found = search.value;
  const find = async () => {
    search.value = { state: 'searching' };
    const outcome = await actions.search(name);
    search.value = outcome.ok
      ? { state: 'found', candidates: outcome.value.candidates }
      : { state: 'failed', failure: outcome.failure };
  };
  return (
    <div class="search">
      <button type="button" class="quiet" disabled={found.state === 'searching'} onClick={find}>
        {found.state === 'searching' ? panel.search.searching : panel.search.find}
      </button>
      <div role="status">
        {found.state === 'failed' && <FailureLine result={{ state: 'failed', failure: found.failure }} />}
        {found.state === 'found' && (
          <p class="aside">{found.candidates.length === 0 ? panel.search.none : panel.search.hint}</p>
        )}
      </div>
      {found.state === 'found' && (
        <ul>
          {found.candidates.map(({ subject, name: matched, match, reasons }) => (
            <li key={subject.id} class="candidate">
              <div>
                <p>{subject.name}</p>
                <p class="code">{subject.id}</p>
                {match === 'former-name' && <p class="aside">{panel.search.former(matched)}</p>}
                <p class="aside">{reasons.map((reason) => panel.matchReasons[reason]).join(' · ')}</p>
              </div>
              <button
                type="button"
                aria-label={`${panel.search.choose} ${subject.name ?? ''} ${subject.id}`}
                onClick={() => actions.changeRow({ ...row, code: subject.id, checkCharacterValid: true })}
              >
                {panel.search.choose}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
