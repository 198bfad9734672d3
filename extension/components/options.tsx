import type { Session } from '../session.ts';
import { type LanguageChoice, languageChoices, type Settings } from '../settings.ts';
import { PlatformAddress, type PlatformAddressProps } from './platform-address.tsx';
import { useWords } from './words-context.ts';

interface OptionsProps {
  readonly settings: Settings;
  readonly session: Session;
  readonly onSave: (settings: Settings) => Promise<void>;
  readonly onTest: PlatformAddressProps['onTest'];
  readonly onSignOut: () => void;
}

export function Options({ settings, session, onSave, onTest, onSignOut }: OptionsProps) {
  const { texts } = useWords();
  const { options } = texts;
  return (
    <>
      <h1>{options.title}</h1>
      <section class="sheet">
        <PlatformAddress
          address={settings.platform}
          onSave={(platform) => onSave({ ...settings, platform })}
          onTest={onTest}
        />
      </section>
      <section class="sheet">
        <label for="language">{options.language}</label>
        <select
          id="language"
          value={settings.language}
          onChange={(event) => onSave({ ...settings, language: event.currentTarget.value as LanguageChoice })}
        >
          {languageChoices.map((choice) => (
            <option key={choice} value={choice}>
              {options.languages[choice]}
            </option>
          ))}
        </select>
      </section>
      <section class="sheet">
        <h2>{options.account}</h2>
        {session.state === 'signed-in' ? (
          <p class="line">
            <span>
              {session.user.name} <span class="code">{session.user.login}</span>
            </span>
            <button type="button" onClick={onSignOut}>
              {texts.signOut}
            </button>
          </p>
        ) : (
          <p class="aside">{options.signedOut}</p>
        )}
      </section>
      <p class="aside">{options.privacy}</p>
    </>
  );
}
