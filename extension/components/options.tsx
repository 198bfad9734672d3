import type { Managed } from '../managed.ts';
import { userOf } from '../session.ts';
import type { LanguageChoice, Settings } from '../settings.ts';
import type { SignInControl } from '../sign-in-control.ts';
import { Account } from './account.tsx';
import { FixedSettings } from './fixed-settings.tsx';
import { PlatformAddress, type PlatformAddressProps } from './platform-address.tsx';
import { useWords } from './words-context.ts';

interface OptionsProps {
  readonly settings: Settings;
  /** What of it the administrator has fixed. */
  readonly fixed: Managed;
  readonly languages: readonly LanguageChoice[];
  readonly signIn: SignInControl;
  readonly onSave: (change: Partial<Settings>) => Promise<unknown>;
  readonly onTest: PlatformAddressProps['onTest'];
}

export function Options({ settings, fixed, languages, signIn, onSave, onTest }: OptionsProps) {
  const { texts } = useWords();
  const { options } = texts;
  return (
    <>
      <h1>{options.title}</h1>
      <section class="sheet">
        <PlatformAddress
          key={fixed.platform ?? ''}
          address={settings.platform}
          isFixed={fixed.platform !== undefined}
          onSave={(platform) => onSave({ platform })}
          onTest={onTest}
        />
      </section>
      <section class="sheet">
        <label for="language">{options.language}</label>
        <select
          id="language"
          value={settings.language}
          disabled={languages.length === 1}
          onChange={(event) => onSave({ language: event.currentTarget.value as LanguageChoice })}
        >
          {languages.map((choice) => (
            <option key={choice} value={choice}>
              {options.languages[choice]}
            </option>
          ))}
        </select>
      </section>
      <FixedSettings fixed={fixed} />
      <section class="sheet">
        <h2>{options.account}</h2>
        <Account signIn={signIn} />
        {userOf(signIn.session.value) === undefined && <p class="aside">{options.signedOut}</p>}
      </section>
      <p class="aside">{options.privacy}</p>
    </>
  );
}
