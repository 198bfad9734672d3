import { useSignal } from '@preact/signals';
import type { PanelTexts } from '../../locales/panel/texts.ts';
import type { Added } from '../../screens/panel/panel-list.ts';
import type { PanelState } from '../../screens/panel/panel-state.ts';
import { usePanelTexts } from './use-panel-texts.ts';

/** Bidders from the page in front, a pasted list or a file; all of it read on this machine. */
export function AddBidders({ state }: { readonly state: PanelState }) {
  const panel = usePanelTexts();
  const { pasted } = state;
  const isOver = useSignal(false);
  const { addFromPage, addPasted, addFile } = state.actions;
  return (
    <>
      <details class="sheet" open={state.rows.value.length === 0 || pasted.value !== ''}>
        <summary>{panel.add}</summary>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file field is the first */}
        <div
          class={isOver.value ? 'add over' : 'add'}
          onDragOver={(event) => {
            event.preventDefault();
            isOver.value = true;
          }}
          onDragLeave={() => {
            isOver.value = false;
          }}
          onDrop={(event) => {
            event.preventDefault();
            isOver.value = false;
            const file = event.dataTransfer?.files[0];
            if (file) void addFile(file);
            else void addPasted(event.dataTransfer?.getData('text') ?? '');
          }}
        >
          <button type="button" onClick={() => addFromPage()}>
            {panel.addFromPage}
          </button>
          <label for="list-file">{panel.file}</label>
          <input
            id="list-file"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            aria-describedby="drop-hint"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              // The same file, corrected, may be chosen again.
              event.currentTarget.value = '';
              if (file) void addFile(file);
            }}
          />
          <p id="drop-hint" class="aside">
            {panel.dropHint}
          </p>
          <label for="pasted">{panel.paste}</label>
          <textarea
            id="pasted"
            rows={3}
            placeholder={panel.pasteHint}
            value={pasted.value}
            onInput={(event) => {
              pasted.value = event.currentTarget.value;
            }}
          />
          <button
            type="button"
            disabled={pasted.value.trim() === ''}
            onClick={async () => {
              await addPasted(pasted.value);
              pasted.value = '';
            }}
          >
            {panel.addPasted}
          </button>
        </div>
      </details>
      {/* Outside: with the first rows what can be folded folds. */}
      <div role="status" class="aside said">
        {state.added.value && addedText(state.added.value, panel).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
    </>
  );
}

function addedText(added: Added, panel: PanelTexts): string[] {
  switch (added.state) {
    case 'added': {
      const said = panel.added(added.count, added.known);
      return added.surplus > 0 ? [said, panel.surplus(added.surplus)] : [said];
    }
    case 'page-closed':
      return [panel.pageClosed];
    case 'page-empty':
      return [panel.pageEmpty];
    case 'file-problem':
      return [panel.fileProblems[added.reason]];
  }
}
