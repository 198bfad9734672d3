import type { PanelState } from '../../screens/panel/panel-state.ts';
import type { CheckSession } from '../../sessions/check-session.ts';
import { useWords } from '../words-context.ts';
import { usePanelTexts } from './use-panel-texts.ts';

interface SessionPickerProps {
  readonly state: PanelState;
  readonly onSettings: () => void;
}

/** Which project is looked at; each is kept until a person deletes it. */
export function SessionPicker({ state, onSettings }: SessionPickerProps) {
  const { texts } = useWords();
  const panel = usePanelTexts();
  const sessions = state.sessions.value;
  // Apart by the organisation they were asked for, as soon as there are several.
  const groups = [...Map.groupBy(sessions, ({ organization }) => organization?.name)];
  const option = (session: CheckSession) => (
    <option key={session.id} value={session.id}>
      {session.projectName || session.reference || panel.unnamed(session.createdAt.slice(0, 10))}
    </option>
  );
  return (
    <header class="bar">
      <select
        aria-label={panel.session}
        value={state.current.value?.id ?? ''}
        onChange={(event) => state.actions.load(event.currentTarget.value)}
      >
        {groups.length < 2
          ? sessions.map(option)
          : groups.map(([name, ofOne]) =>
              name === undefined ? (
                ofOne.map(option)
              ) : (
                <optgroup key={name} label={name}>
                  {ofOne.map(option)}
                </optgroup>
              ),
            )}
      </select>
      <button type="button" class="quiet" onClick={state.actions.create}>
        {panel.newSession}
      </button>
      <button type="button" class="quiet" onClick={onSettings}>
        {texts.settings}
      </button>
    </header>
  );
}
