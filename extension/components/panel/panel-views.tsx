import type { Signal } from '@preact/signals';
import type { CandidatesState } from '../../entrypoints/sidepanel/candidates-state.ts';
import type { OwnQueriesState } from '../../entrypoints/sidepanel/own-queries-state.ts';
import { Candidates } from '../candidates/candidates.tsx';
import { OwnQueries } from '../own-queries/own-queries.tsx';
import { Panel, type PanelProps } from './panel.tsx';
import { usePanelTexts } from './use-panel-texts.ts';

const panelViews = ['sessions', 'candidates', 'ownQueries'] as const;
export type PanelView = (typeof panelViews)[number];

interface PanelViewsProps extends PanelProps {
  readonly view: Signal<PanelView>;
  readonly candidates: CandidatesState;
  readonly ownQueries: OwnQueriesState;
  readonly onExport: (kind: 'csv' | 'json') => void;
}

/** The panel's three desks: an officer's, a clerk's, and the organisation's own log. */
export function PanelViews({ view, candidates, ownQueries, onExport, ...panel }: PanelViewsProps) {
  const texts = usePanelTexts();
  const isSignedIn = panel.state.signIn.value?.state === 'signed-in';
  return (
    <>
      <h1 class="sr-only">{texts.views[view.value]}</h1>
      <nav class="views">
        {panelViews.map((one) => (
          <button
            key={one}
            type="button"
            class="quiet"
            aria-current={view.value === one ? 'page' : undefined}
            onClick={() => {
              view.value = one;
            }}
          >
            {texts.views[one]}
          </button>
        ))}
      </nav>
      {view.value === 'sessions' && <Panel {...panel} />}
      {view.value === 'candidates' && (
        <Candidates
          state={candidates}
          platform={panel.state.platform}
          isSignedIn={isSignedIn}
          onSignIn={panel.onSignIn}
        />
      )}
      {view.value === 'ownQueries' && <OwnQueries state={ownQueries} isSignedIn={isSignedIn} onExport={onExport} />}
    </>
  );
}
