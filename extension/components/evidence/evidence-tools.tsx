import type { EvidenceState } from '../../screens/evidence/evidence-state.ts';
import { ProgressLine } from './progress-line.tsx';
import { useEvidenceTexts } from './use-evidence-texts.ts';

/** What can be done with the sheets; not printed itself. */
export function EvidenceTools({ state }: { readonly state: EvidenceState }) {
  const texts = useEvidenceTexts();
  const isPacking = state.packing.value.state === 'packing';
  return (
    <>
      <header class="tools">
        <h1>{texts.title}</h1>
        <p class="aside">{texts.printHint}</p>
        <p class="aside">{texts.openIn}</p>
        <Drawing state={state} />
        <div class="buttons">
          <button type="button" disabled={!state.drawing.value.isOver} onClick={state.print}>
            {texts.print}
          </button>
          {isPacking ? (
            <button type="button" onClick={state.stopPacking}>
              {texts.stop}
            </button>
          ) : (
            <button type="button" class="primary" onClick={state.download}>
              {texts.download}
            </button>
          )}
        </div>
        <Packing state={state} />
      </header>
      {!state.drawing.value.isOver && <p class="not-yet">{texts.notYetDrawn}</p>}
    </>
  );
}

function Drawing({ state }: { readonly state: EvidenceState }) {
  const texts = useEvidenceTexts();
  const { isOver, ...progress } = state.drawing.value;
  if (isOver) return <p role="status">{texts.drawn(progress.total)}</p>;
  return <ProgressLine {...progress} say={texts.drawing} />;
}

function Packing({ state }: { readonly state: EvidenceState }) {
  const texts = useEvidenceTexts();
  const packing = state.packing.value;
  switch (packing.state) {
    case 'idle':
      return null;
    case 'packing':
      return <ProgressLine {...packing} say={texts.packing} />;
    case 'failed':
      return <p role="alert">{texts.packFailed}</p>;
    case 'packed':
      return (
        <p role="status" class="seal">
          {texts.seal(packing.seal)}
        </p>
      );
  }
}
