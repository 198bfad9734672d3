import { useWords } from './words-context.ts';

interface PopupHeaderProps {
  readonly onSettings: () => void;
  readonly onPanel: () => void;
}

export function PopupHeader({ onSettings, onPanel }: PopupHeaderProps) {
  const { texts } = useWords();
  return (
    <header class="bar">
      <h1>{texts.name}</h1>
      <button type="button" class="quiet" onClick={onPanel}>
        {texts.toPanel}
      </button>
      <button type="button" class="quiet" onClick={onSettings}>
        {texts.settings}
      </button>
    </header>
  );
}
