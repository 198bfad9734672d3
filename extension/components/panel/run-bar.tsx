import { countBeforeCutOff } from '../../screens/panel/panel-parts.ts';
import type { PanelState } from '../../screens/panel/panel-state.ts';
import { remainingOf, type SessionRun } from '../../sessions/check-session.ts';
import { sessionPurpose } from '../../sessions/session-purpose.ts';
import { useWords } from '../words-context.ts';
import { usePanelTexts } from './use-panel-texts.ts';

interface RunBarProps {
  readonly state: PanelState;
  readonly onEvidence: () => void;
}

/** What can be done now: sign in, check, pause, go on, retry, check again. */
export function RunBar({ state, onEvidence }: RunBarProps) {
  const { texts } = useWords();
  const panel = usePanelTexts();
  const session = state.current.value;
  const run = state.run.value;
  const { session: signedIn, isSigningIn, signIn } = state.signIn;
  const early = session?.cutOff ? countBeforeCutOff(session.cutOff, state.results.value.values()) : 0;
  return (
    <footer class="actions">
      {early > 0 && <p class="aside">{panel.beforeCutOff(early)}</p>}
      {run !== undefined && <Progress run={run} />}
      <div class="buttons">
        {run !== undefined && run.paused === undefined && (
          <button type="button" onClick={state.actions.pause}>
            {panel.pause}
          </button>
        )}
        {signedIn.value !== undefined && signedIn.value.state !== 'signed-in' ? (
          <button type="button" class="primary" disabled={isSigningIn.value} onClick={signIn}>
            {isSigningIn.value ? texts.signingIn : texts.signIn}
          </button>
        ) : (
          <Checks state={state} onEvidence={onEvidence} />
        )}
      </div>
      {state.results.value.size === 0 && run === undefined && <p class="aside">{panel.privacy}</p>}
    </footer>
  );
}

function Checks({ state, onEvidence }: Pick<RunBarProps, 'state' | 'onEvidence'>) {
  const { texts } = useWords();
  const panel = usePanelTexts();
  const session = state.current.value;
  const run = state.run.value;
  const isAllowed = session === undefined || state.purposes.value.includes(session.purposeCode);
  const isItsOwn = session?.platform === state.platform && state.isOurs.value;
  const canAsk = session !== undefined && isItsOwn && sessionPurpose(session) !== undefined && isAllowed;
  const { check, goOn } = state.actions;
  if (run !== undefined) {
    return run.paused === undefined ? null : (
      <>
        {!isAllowed && <p class="aside">{texts.purposeNotAllowed}</p>}
        <button type="button" class="primary" disabled={!canAsk} onClick={goOn}>
          {panel.goOn}
        </button>
      </>
    );
  }
  // Only here: while a run goes on it would be made anew with whatever comes.
  const { open, failed, answered } = state.askable.value;
  return (
    <>
      {!isAllowed && <p class="aside">{texts.purposeNotAllowed}</p>}
      {session !== undefined && sessionPurpose(session) === undefined && <p class="aside">{panel.purposeMissing}</p>}
      {answered.length > 0 && (
        <>
          <button type="button" disabled={!canAsk} onClick={() => check(answered)}>
            {panel.checkAgain(answered.length)}
          </button>
          <button type="button" class={open.length + failed.length === 0 ? 'primary' : ''} onClick={onEvidence}>
            {panel.evidence}
          </button>
        </>
      )}
      {failed.length > 0 && (
        <button
          type="button"
          class={open.length === 0 ? 'primary' : ''}
          disabled={!canAsk}
          onClick={() => check(failed)}
        >
          {panel.retry(failed.length)}
        </button>
      )}
      {(open.length > 0 || (answered.length === 0 && failed.length === 0)) && (
        <button type="button" class="primary" disabled={!canAsk || open.length === 0} onClick={() => check(open)}>
          {panel.check(open.length)}
        </button>
      )}
    </>
  );
}

function Progress({ run }: { readonly run: SessionRun }) {
  const panel = usePanelTexts();
  const done = run.total - remainingOf(run);
  return (
    <label class="progress">
      <span role="status">{panel.progress(done, run.total)}</span>
      <progress max={run.total} value={done} />
    </label>
  );
}
