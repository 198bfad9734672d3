import { useSignal } from '@preact/signals';
import type { EvidenceState } from '../../entrypoints/evidence/evidence-state.ts';
import { useEvidenceTexts } from './use-evidence-texts.ts';

/** What can be done with the sheets; not printed itself. */
export function EvidenceTools({ state }: { readonly state: EvidenceState }) {
  const texts = useEvidenceTexts();
  const isPacking = useSignal(false);
  const seal = useSignal<string | undefined>(undefined);
  const download = async () => {
    isPacking.value = true;
    seal.value = await state.download();
    isPacking.value = false;
  };
  return (
    <header class="tools">
      <h1>{texts.title}</h1>
      <p class="aside">{texts.printHint}</p>
      <p class="aside">{texts.openIn}</p>
      <div class="buttons">
        <button type="button" onClick={state.print}>
          {texts.print}
        </button>
        <button type="button" class="primary" disabled={isPacking.value} onClick={download}>
          {isPacking.value ? texts.packing : texts.download}
        </button>
      </div>
      <p role="status" class="seal">
        {seal.value && texts.seal(seal.value)}
      </p>
    </header>
  );
}
