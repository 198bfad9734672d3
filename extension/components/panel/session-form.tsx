import type { PanelState } from '../../screens/panel/panel-state.ts';
import { type CheckSession, purposesOfSession, type Stage, stages } from '../../sessions/check-session.ts';
import { useWords } from '../words-context.ts';
import { useDraft } from './use-draft.ts';
import { usePanelTexts } from './use-panel-texts.ts';

interface SessionFormProps {
  readonly state: PanelState;
  readonly session: CheckSession;
}

/** The project, and why its bidders are asked about: it stands in the log with every query (D1). */
export function SessionForm({ state, session }: SessionFormProps) {
  const { texts, messages } = useWords();
  const panel = usePanelTexts();
  const { change, remove } = state.actions;
  const projectName = useDraft(session.projectName, (text) => change({ projectName: text }));
  const reference = useDraft(session.reference, (text) => change({ reference: text }));
  const note = useDraft(session.note, (text) => change({ note: text }));
  // What a run asks for is stated and does not change while it goes on.
  const isStated = state.run.value !== undefined;
  const allowed = state.purposes.value;
  const isListed = (code: CheckSession['purposeCode']) => allowed.includes(code) || code === session.purposeCode;
  return (
    <details class="sheet" open={state.rows.value.length === 0}>
      <summary>{panel.project}</summary>
      <div class="fields">
        <label for="project-name">{panel.projectName}</label>
        <input id="project-name" type="text" autocomplete="off" maxLength={200} {...projectName} />
        <label for="reference">{texts.reference}</label>
        <input
          id="reference"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={texts.referenceHint}
          disabled={isStated}
          {...reference}
        />
        <label for="purpose">{texts.purpose}</label>
        <select
          id="purpose"
          value={session.purposeCode}
          disabled={isStated}
          onChange={(event) => change({ purposeCode: event.currentTarget.value as CheckSession['purposeCode'] })}
        >
          {purposesOfSession.filter(isListed).map((code) => (
            <option key={code} value={code} disabled={!allowed.includes(code)}>
              {messages.purposes[code]}
            </option>
          ))}
        </select>
        {session.purposeCode === 'other' && (
          <>
            <label for="note">{texts.note}</label>
            <input
              id="note"
              type="text"
              autocomplete="off"
              maxLength={1000}
              placeholder={texts.noteRequired}
              disabled={isStated}
              {...note}
            />
          </>
        )}
        <label for="cut-off">{panel.cutOff}</label>
        <input
          id="cut-off"
          type="datetime-local"
          value={session.cutOff}
          onChange={(event) => change({ cutOff: event.currentTarget.value.slice(0, 16) })}
        />
        <label for="stage">{panel.stage}</label>
        <select
          id="stage"
          value={session.stage}
          onChange={(event) => change({ stage: event.currentTarget.value as Stage })}
        >
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {panel.stages[stage]}
            </option>
          ))}
        </select>
        <button type="button" class="quiet alone" onClick={() => confirm(panel.deleteConfirm) && remove()}>
          {panel.deleteSession}
        </button>
      </div>
    </details>
  );
}
