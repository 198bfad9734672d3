import type { PanelActions } from '../../screens/panel/panel-state.ts';
import type { SessionRow } from '../../sessions/check-session.ts';
import { useDraft } from './use-draft.ts';
import { usePanelTexts } from './use-panel-texts.ts';

interface RowDetailsProps {
  readonly row: SessionRow;
  readonly actions: PanelActions;
}

/** The person's own words about a bidder, and whom it bids with. */
export function RowDetails({ row, actions }: RowDetailsProps) {
  const panel = usePanelTexts();
  const noteId = `note-${row.n}`;
  const consortiumId = `consortium-${row.n}`;
  const putConsortium = (name: string) => {
    const { consortium: _, ...rest } = row;
    return actions.changeRow(name === '' ? rest : { ...rest, consortium: name });
  };
  const note = useDraft(row.note, (text) => actions.changeRow({ ...row, note: text.trim() }));
  const consortium = useDraft(row.consortium ?? '', (text) => putConsortium(text.trim()));
  return (
    <div class="fields">
      <label for={noteId}>{panel.note}</label>
      <textarea id={noteId} rows={2} maxLength={2000} placeholder={panel.noteHint} {...note} />
      <label for={consortiumId}>{panel.consortium}</label>
      <input id={consortiumId} type="text" autocomplete="off" maxLength={100} {...consortium} />
      <button type="button" class="quiet alone" onClick={() => actions.removeRow(row)}>
        {panel.removeRow}
      </button>
    </div>
  );
}
