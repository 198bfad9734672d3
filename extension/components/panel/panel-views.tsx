import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Desk } from '../../screens/panel/desks.ts';
import type { SignInControl } from '../../sign-in-control.ts';
import { Account } from '../account.tsx';
import { Candidates } from '../candidates/candidates.tsx';
import { OwnQueries } from '../own-queries/own-queries.tsx';
import { useWords } from '../words-context.ts';
import { Panel, type PanelProps } from './panel.tsx';
import { usePanelTexts } from './use-panel-texts.ts';

const panelViews = ['sessions', 'candidates', 'ownQueries'] as const;
export type PanelView = (typeof panelViews)[number];

interface PanelViewsProps extends PanelProps {
  readonly view: Signal<PanelView>;
  /** Of whoever acts. */
  readonly desk: ReadonlySignal<Desk | undefined>;
  readonly onExport: (kind: 'csv' | 'json', desk: Desk) => void;
}

/** The panel's three desks: an officer's, a clerk's, and the organisation's own log. */
export function PanelViews({ view, desk, onExport, ...panel }: PanelViewsProps) {
  const texts = usePanelTexts();
  const { signIn, platform } = panel.state;
  const seated = desk.value;
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
      <Account signIn={signIn} />
      {view.value === 'sessions' && <Panel {...panel} />}
      {view.value !== 'sessions' && seated === undefined && <SignInFirst signIn={signIn} />}
      {view.value === 'candidates' && seated && (
        <Candidates key={seated.account} state={seated.candidates} platform={platform} />
      )}
      {view.value === 'ownQueries' && seated && (
        <OwnQueries key={seated.account} state={seated.ownQueries} onExport={(kind) => onExport(kind, seated)} />
      )}
    </>
  );
}

function SignInFirst({ signIn }: { readonly signIn: SignInControl }) {
  const { texts } = useWords();
  const { signInFirst } = usePanelTexts();
  return (
    <div class="empty">
      <p class="empty-title">{signInFirst}</p>
      <button type="button" class="primary" disabled={signIn.isSigningIn.value} onClick={signIn.signIn}>
        {signIn.isSigningIn.value ? texts.signingIn : texts.signIn}
      </button>
    </div>
  );
}
