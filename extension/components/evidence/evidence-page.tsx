import { useComputed } from '@preact/signals';
import type { EvidenceState } from '../../screens/evidence/evidence-state.ts';
import { exactTime } from '../panel/clock-time.ts';
import { EvidenceIndex } from './evidence-index.tsx';
import { EvidenceSheets } from './evidence-sheets.tsx';
import { EvidenceTools } from './evidence-tools.tsx';
import { NoEvidence } from './no-evidence.tsx';

/** Sheets as they are printed: one with all results, then one a bidder. */
export function EvidencePage({ state }: { readonly state: EvidenceState }) {
  const hasSheets = useComputed(() => state.parts.value.sheets > 0);
  // Bound to its place on each sheet: that another second is printed draws none of them anew.
  const madeAt = useComputed(() => state.madeAt.value && exactTime(state.madeAt.value));
  if (!hasSheets.value) return <NoEvidence state={state} />;
  return (
    <>
      <EvidenceTools state={state} />
      <EvidenceIndex state={state} madeAt={madeAt} />
      <EvidenceSheets state={state} madeAt={madeAt} />
    </>
  );
}
