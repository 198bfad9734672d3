import type { PanelState } from '../../screens/panel/panel-state.ts';
import type { User } from '../../session.ts';
import { isAskedFor } from '../../sessions/check-session.ts';
import { EmptyState, Notice } from '../notice.tsx';
import { useWords } from '../words-context.ts';
import { AddBidders } from './add-bidders.tsx';
import { HiddenRows } from './hidden-rows.tsx';
import { RejectedLines } from './rejected-lines.tsx';
import { RunBar } from './run-bar.tsx';
import { SessionForm } from './session-form.tsx';
import { SessionPicker } from './session-picker.tsx';
import { SessionRows } from './session-rows.tsx';
import { usePanelTexts } from './use-panel-texts.ts';

export interface PanelProps {
  readonly state: PanelState;
  readonly onSettings: () => void;
  /** Opens the evidence page of a session. */
  readonly onEvidence: (sessionId: string) => void;
}

/** The bidders of one project: who they are, what came of asking, and what can be done next. */
export function Panel({ state, onSettings, onEvidence }: PanelProps) {
  const texts = usePanelTexts();
  const session = state.current.value;
  if (session === undefined) return null;
  const { rejected } = session;
  return (
    <>
      <SessionPicker state={state} onSettings={onSettings} />
      <Notices state={state} />
      <SessionForm key={session.id} state={state} session={session} />
      <AddBidders key={`add ${session.id}`} state={state} />
      {rejected.length > 0 && (
        <RejectedLines rejected={rejected} onPutAway={() => state.actions.change({ rejected: [] })} />
      )}
      {state.rows.value.length === 0 ? <EmptyState {...texts.empty} /> : <SessionRows state={state} />}
      {state.hidden.value.length > 0 && <HiddenRows state={state} />}
      <RunBar state={state} onEvidence={() => onEvidence(session.id)} />
    </>
  );
}

function Notices({ state }: { readonly state: PanelState }) {
  const { texts } = useWords();
  const panel = usePanelTexts();
  const session = state.current.value;
  const paused = state.run.value?.paused;
  const itsUser = state.signIn.session.value?.others.find((user) => session && isAskedFor(session, user));
  const failed = state.signIn.session.value?.failed;
  return (
    <>
      {session !== undefined && session.platform !== state.platform && (
        <Notice>{panel.otherPlatform(session.platform)}</Notice>
      )}
      {!state.isOurs.value && session?.organization && (
        <Notice>
          {panel.otherOrganization(session.organization.name)} {itsUser && <ActAs user={itsUser} state={state} />}
        </Notice>
      )}
      {failed && <Notice>{texts.signInFailed[failed]}</Notice>}
      {paused !== undefined && <Notice>{panel.paused[paused]}</Notice>}
    </>
  );
}

function ActAs({ user, state }: { readonly user: User; readonly state: PanelState }) {
  const { account } = useWords().texts;
  return (
    <button type="button" onClick={() => state.signIn.actAs(user.account)}>
      {account.actAs(user.organization.name)}
    </button>
  );
}
