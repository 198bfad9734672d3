import type { CandidatesState } from '../../screens/panel/candidates-state.ts';
import { FailureLine } from '../failure-line.tsx';
import { EmptyState } from '../notice.tsx';
import { usePanelTexts } from '../panel/use-panel-texts.ts';
import { ConsentForm } from './consent-form.tsx';
import { ConsentRow } from './consent-row.tsx';

interface CandidatesProps {
  readonly state: CandidatesState;
  readonly platform: string;
}

/** Candidates: asked for consent first, then about, within it and for as long as it stands (D3). */
export function Candidates({ state, platform }: CandidatesProps) {
  const { candidates, ownQueries } = usePanelTexts();
  const consents = state.consents.value ?? [];
  return (
    <>
      <p class="sheet pause">{candidates.beforeYouDecide}</p>
      <ConsentForm state={state} />
      {state.failure.value && <FailureLine result={{ state: 'failed', failure: state.failure.value }} />}
      {state.consents.value !== undefined && consents.length === 0 && <EmptyState {...candidates.empty} />}
      <ul class="organisations">
        {consents.map((consent) => (
          <ConsentRow key={consent.consentId} consent={consent} state={state} platform={platform} />
        ))}
      </ul>
      {state.hasMore.value && (
        <button type="button" class="quiet" onClick={state.more}>
          {ownQueries.more}
        </button>
      )}
    </>
  );
}
