import type { PopupState } from '../screens/popup/popup-state.ts';
import { Account } from './account.tsx';
import { CheckFooter } from './check-footer.tsx';
import { EmptyState, Notice } from './notice.tsx';
import { OrganisationList } from './organisation-list.tsx';
import { PopupHeader } from './popup-header.tsx';
import { PurposeForm } from './purpose-form.tsx';
import { useWords } from './words-context.ts';

interface PopupProps {
  readonly state: PopupState;
  readonly onSettings: () => void;
  /** Hands the page's organisations to the side panel. */
  readonly onPanel: () => void;
  readonly onSite: (isOn: boolean) => void;
}

/** The organisations of the current page, the purpose, and what came of asking. */
export function Popup({ state, onSettings, onPanel, onSite }: PopupProps) {
  return (
    <>
      <PopupHeader onSettings={onSettings} onPanel={onPanel} />
      <Account signIn={state.signIn} />
      <Notices state={state} />
      <Page state={state} />
      {state.isSiteOn.value !== undefined && <SiteSwitch isOn={state.isSiteOn.value} onSite={onSite} />}
    </>
  );
}

/** Off unless a person turns it on for this very site; the browser asks too. */
function SiteSwitch({ isOn, onSite }: { readonly isOn: boolean; readonly onSite: PopupProps['onSite'] }) {
  const { texts } = useWords();
  return (
    <label class="site">
      <input type="checkbox" checked={isOn} onChange={(event) => onSite(event.currentTarget.checked)} />
      <span>
        {texts.readSite}
        <span class="aside"> {texts.readSiteHint}</span>
      </span>
    </label>
  );
}

function Notices({ state }: { readonly state: PopupState }) {
  const { texts } = useWords();
  const session = state.signIn.session.value;
  const unreachable = state.rows.value.some(
    ({ result }) => result?.state === 'failed' && result.failure.kind === 'network',
  );
  return (
    <>
      {!state.isOnline.value && <Notice>{texts.offline}</Notice>}
      {state.isOnline.value && unreachable && <Notice>{texts.unreachable(state.platform)}</Notice>}
      {session?.state === 'expired' && <Notice>{texts.sessionExpired}</Notice>}
      {session?.failed && <Notice>{texts.signInFailed[session.failed]}</Notice>}
      {state.askedAs.value && <Notice>{texts.account.askedAs(state.askedAs.value)}</Notice>}
    </>
  );
}

function Page({ state }: { readonly state: PopupState }) {
  const { texts } = useWords();
  const page = state.page.value;
  if (page.state === 'reading') return <p class="empty">{texts.recognising}</p>;
  if (page.state === 'restricted') return <EmptyState {...texts.restricted} />;
  const { codes, hidden, surplus } = page.recognised;
  if (codes.length === 0) return <EmptyState {...texts.noneFound} />;
  return (
    <>
      <PurposeForm
        purposes={state.purposes}
        code={state.purposeCode}
        reference={state.reference}
        note={state.note}
        disabled={state.run.value?.isRunning === true}
      />
      {surplus > 0 && <Notice>{texts.surplus(surplus)}</Notice>}
      <OrganisationList state={state} />
      {hidden.length > 0 && <p class="aside hidden-count">{texts.hidden(hidden.length)}</p>}
      <CheckFooter state={state} />
    </>
  );
}
