import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { EvidenceItem } from '../../evidence/evidence.ts';
import type { EvidenceState } from '../../screens/evidence/evidence-state.ts';
import { SHEETS_A_PART } from '../../screens/evidence/page-parts.ts';
import { EvidenceSheet } from './evidence-sheet.tsx';

interface EvidenceSheetsProps {
  readonly state: EvidenceState;
  readonly madeAt: ReadonlySignal<string>;
}

/** A sheet a bidder, a few at a time. */
export function EvidenceSheets({ state, madeAt }: EvidenceSheetsProps) {
  const count = useComputed(() => state.parts.value.sheets);
  return Array.from({ length: count.value }, (_, n) => <SheetsPart key={n} n={n} state={state} madeAt={madeAt} />);
}

/** Drawn when its turn comes, and anew only where something on one of its sheets has ended. */
function SheetsPart({ n, state, madeAt }: EvidenceSheetsProps & { readonly n: number }) {
  const isDrawn = useComputed(() => state.drawn.value > state.parts.value.index + n);
  const before = useRef<readonly EvidenceItem[]>([]);
  const items = useComputed(() => {
    if (!isDrawn.value) return before.current;
    const now = state.evidence.value?.items.slice(n * SHEETS_A_PART, (n + 1) * SHEETS_A_PART) ?? [];
    const isSame = now.length === before.current.length && now.every((item, i) => item === before.current[i]);
    if (!isSame) before.current = now;
    return before.current;
  });
  const evidence = state.evidence.peek();
  if (items.value.length === 0 || evidence === undefined) return null;
  return (
    <div class="sheets">
      {items.value.map((item) => (
        <EvidenceSheet key={item.row.n} item={item} evidence={evidence} madeAt={madeAt} />
      ))}
    </div>
  );
}
