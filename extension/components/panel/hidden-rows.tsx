import type { PanelState } from '../../screens/panel/panel-state.ts';
import { SessionRowView } from './session-row.tsx';
import { usePanelTexts } from './use-panel-texts.ts';

/** Codes the page holds out of sight: listed apart, asked about only where a person says so. */
export function HiddenRows({ state }: { readonly state: PanelState }) {
  const panel = usePanelTexts();
  const rows = state.hidden.value;
  return (
    <details class="sheet hidden-rows">
      <summary>{panel.hiddenRows(rows.length)}</summary>
      <p class="aside">{panel.hiddenHint}</p>
      <ul>
        {rows.map((view) => (
          <SessionRowView
            key={view.row.n}
            view={view}
            platform={state.platform}
            isOurs={state.isOurs.value}
            actions={state.actions}
          />
        ))}
      </ul>
    </details>
  );
}
