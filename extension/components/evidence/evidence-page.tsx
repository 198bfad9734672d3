import type { EvidenceState, Unavailable } from '../../entrypoints/evidence/evidence-state.ts';
import { EmptyState } from '../notice.tsx';
import { useWords } from '../words-context.ts';
import { EvidenceIndex } from './evidence-index.tsx';
import { EvidenceSheet } from './evidence-sheet.tsx';
import { EvidenceTools } from './evidence-tools.tsx';
import { useEvidenceTexts } from './use-evidence-texts.ts';

/** Sheets as they are printed: one with all results, then one a bidder. */
export function EvidencePage({ state }: { readonly state: EvidenceState }) {
  const texts = useEvidenceTexts();
  const load = state.load.value;
  switch (load.state) {
    case 'loading':
      return (
        <p class="empty" role="status">
          {texts.loading(load.done, load.total)}
        </p>
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
    case 'ready': {
      const evidence = state.evidence.value;
      if (evidence === undefined || evidence.items.length === 0) return <EmptyState title={texts.nothing} hint="" />;
      return (
        <>
          <EvidenceTools state={state} />
          <EvidenceIndex evidence={evidence} madeAt={state.madeAt.value} />
          {evidence.items.map((item) => (
            <EvidenceSheet key={item.row.n} item={item} evidence={evidence} madeAt={state.madeAt.value} />
          ))}
        </>
      );
    }
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
