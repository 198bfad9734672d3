import type { PopupState } from '../screens/popup/popup-state.ts';
import { CheckSummary } from './check-summary.tsx';
import { useWords } from './words-context.ts';

/** What can be done now: sign in, check, stop, retry. */
export function CheckFooter({ state }: { readonly state: PopupState }) {
  const { texts } = useWords();
  const session = state.signIn.session.value;
  if (session === undefined) return null;
  const rows = state.rows.value;
  return (
    <footer class="actions">
      <CheckSummary rows={rows} purpose={state.run.value?.purpose} />
      {session.state !== 'signed-in' ? <SignInActions state={state} /> : <CheckActions state={state} />}
      {rows.every(({ result }) => result === undefined) && <p class="aside">{texts.nothingSent}</p>}
    </footer>
  );
}

function SignInActions({ state }: { readonly state: PopupState }) {
  const { texts } = useWords();
  return (
    <div class="buttons">
      <p class="aside">{texts.signInHint}</p>
      <button type="button" class="primary" disabled={state.signIn.isSigningIn.value} onClick={state.signIn.signIn}>
        {state.signIn.isSigningIn.value ? texts.signingIn : texts.signIn}
      </button>
    </div>
  );
}

function CheckActions({ state }: { readonly state: PopupState }) {
  const { texts } = useWords();
  const rows = state.rows.value;
  if (state.run.value?.isRunning) return <Progress state={state} />;
  const selected = rows.filter(({ code }) => state.selected.value.has(code));
  const failed = rows.filter(({ result }) => result?.state === 'failed').map(({ code }) => code);
  const stale = rows.filter(({ result }) => result?.state === 'stale').map(({ code }) => code);
  const isDone = selected.every(({ result }) => result !== undefined);
  const canAsk = state.isOnline.value && state.purpose.value !== undefined;
  return (
    <div class="buttons">
      {rows.some(({ result }) => result !== undefined) && (
        <button type="button" class="quiet" onClick={state.clear}>
          {texts.clearPage}
        </button>
      )}
      {stale.length > 0 && (
        <button type="button" disabled={!canAsk} onClick={() => state.askAgain(stale)}>
          {texts.refreshStale(stale.length)}
        </button>
      )}
      {failed.length > 0 && (
        <button type="button" disabled={!canAsk} onClick={() => state.askAgain(failed)}>
          {texts.retryFailed(failed.length)}
        </button>
      )}
      <button
        type="button"
        class={isDone && selected.length > 0 ? '' : 'primary'}
        disabled={!canAsk || selected.length === 0}
        onClick={state.check}
      >
        {selected.length === rows.length ? texts.checkAll(rows.length) : texts.checkSelected(selected.length)}
      </button>
    </div>
  );
}

function Progress({ state }: { readonly state: PopupState }) {
  const { texts } = useWords();
  const asked = state.run.value?.rows ?? [];
  const done = asked.filter(({ result }) => result.state !== 'waiting' && result.state !== 'asking').length;
  return (
    <div class="buttons">
      <label class="progress">
        <span role="status">{texts.progress(done, asked.length)}</span>
        <progress max={asked.length} value={done} />
      </label>
      <button type="button" onClick={state.cancel}>
        {texts.cancel}
      </button>
    </div>
  );
}
