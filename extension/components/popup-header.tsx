import type { Session } from '../session.ts';
import { useWords } from './words-context.ts';

interface PopupHeaderProps {
  readonly session: Session | undefined;
  readonly onSettings: () => void;
  readonly onPanel: () => void;
  readonly onSignOut: () => void;
}

export function PopupHeader({ session, onSettings, onPanel, onSignOut }: PopupHeaderProps) {
  const { texts } = useWords();
  return (
    <header class="bar">
      <h1>{texts.name}</h1>
      {session?.state === 'signed-in' && (
        <>
          <span class="user" title={session.user.login}>
            {session.user.name}
          </span>
          <button type="button" class="quiet" onClick={onSignOut}>
            {texts.signOut}
          </button>
        </>
      )}
      <button type="button" class="quiet" onClick={onPanel}>
        {texts.toPanel}
      </button>
      <button type="button" class="quiet" onClick={onSettings}>
        {texts.settings}
      </button>
    </header>
  );
}
