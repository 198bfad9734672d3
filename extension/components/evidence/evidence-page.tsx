import type { EvidenceState } from '../../entrypoints/evidence/evidence-state.ts';
import { panelTextsOf } from '../../locales/panel/panel-texts-of.ts';
import { EmptyState } from '../notice.tsx';
import { useWords } from '../words-context.ts';
import { EvidenceIndex } from './evidence-index.tsx';
import { EvidenceSheet } from './evidence-sheet.tsx';
import { EvidenceTools } from './evidence-tools.tsx';
import { useEvidenceTexts } from './use-evidence-texts.ts';

/** Sheets as they are printed: one with all results, then one a bidder. */
export function EvidencePage({ state }: { readonly state: EvidenceState }) {
  const texts = useEvidenceTexts();
  const { texts: screen, messages, locale } = useWords();
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
    case 'unavailable': {
      const { failure, needs } = load;
      const { kind, code } = failure;
      const why = code === undefined ? (kind === 'problem' ? '' : screen.failures[kind]) : messages.problems[code];
      return (
        <div class="empty">
          <p class="empty-title">
            {texts.unavailable} {why}
          </p>
          {kind === 'signed-out' && needs.organization !== undefined && <p>{texts.signInFor(needs.organization)}</p>}
          {needs.platform !== undefined && <p>{panelTextsOf(locale).otherPlatform(needs.platform)}</p>}
          <button type="button" class="primary" onClick={state.reload}>
            {texts.retry}
          </button>
        </div>
      );
    }
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
