import type { EvidenceState } from '../../entrypoints/evidence/evidence-state.ts';
import { EvidenceIndex } from './evidence-index.tsx';
import { EvidenceSheet } from './evidence-sheet.tsx';
import { EvidenceTools } from './evidence-tools.tsx';
import { NoEvidence } from './no-evidence.tsx';

/** Sheets as they are printed: one with all results, then one a bidder. */
export function EvidencePage({ state }: { readonly state: EvidenceState }) {
  const evidence = state.evidence.value;
  if (evidence === undefined || evidence.items.length === 0) return <NoEvidence state={state} />;
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
