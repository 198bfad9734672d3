import type { EvidenceState, Unavailable } from '../../screens/evidence/evidence-state.ts';
import { EmptyState } from '../notice.tsx';
import { useWords } from '../words-context.ts';
import { ProgressLine } from './progress-line.tsx';
import { useEvidenceTexts } from './use-evidence-texts.ts';

/** The page while there are no sheets on it, and why there are none. */
export function NoEvidence({ state }: { readonly state: EvidenceState }) {
  return (
    <>
      <h1>{useEvidenceTexts().title}</h1>
      <Why state={state} />
    </>
  );
}

function Why({ state }: { readonly state: EvidenceState }) {
  const texts = useEvidenceTexts();
  const load = state.load.value;
  switch (load.state) {
    case 'loading':
      return (
        <div class="empty">
          <ProgressLine {...load} say={texts.loading} />
          <button type="button" onClick={state.stop}>
            {texts.stop}
          </button>
        </div>
      );
    case 'stopped':
      return (
        <div class="empty">
          <p class="empty-title" role="status">
            {texts.stopped}
          </p>
          <button type="button" class="primary" onClick={state.reload}>
            {texts.retry}
          </button>
        </div>
      );
    case 'gone':
      return <EmptyState title={texts.gone} hint="" />;
    case 'unavailable':
      return (
        <div class="empty">
          <p class="empty-title">{texts.unavailable}</p>
          <p>
            <Reason load={load} />
          </p>
          <button type="button" class="primary" onClick={state.reload}>
            {texts.retry}
          </button>
        </div>
      );
    case 'ready':
      return <EmptyState title={texts.nothing} hint="" />;
  }
}

/** What is in the way, and what a person can do about it. */
function Reason({ load: { failure, needs } }: { readonly load: Unavailable }) {
  const texts = useEvidenceTexts();
  const { texts: screen, messages } = useWords();
  const { kind, code } = failure;
  if (needs.platform !== undefined) return texts.otherPlatform(needs.platform);
  if (kind === 'signed-out' && needs.organization !== undefined) return texts.signInFor(needs.organization);
  if (code !== undefined) return messages.problems[code];
  return kind === 'problem' ? null : screen.failures[kind];
}
