import type { Platform } from '@credit-check/domain/contract/platform';
import { useSignal } from '@preact/signals';
import { parsePlatformAddress } from '../platform-address.ts';
import { useWords } from './words-context.ts';

export interface PlatformAddressProps {
  readonly address: string;
  /** The administrator has set it. */
  readonly isFixed: boolean;
  readonly onSave: (address: string) => Promise<unknown>;
  /** Asks the platform who it is. */
  readonly onTest: (address: string) => Promise<Platform>;
}

type Test = { state: 'none' | 'testing' | 'failed' } | { state: 'connected'; platform: Platform };

/** Where the platform is. Nothing is asked of it but on a press of the test button. */
export function PlatformAddress({ address, isFixed, onSave, onTest }: PlatformAddressProps) {
  const { texts } = useWords();
  const { options } = texts;
  const typed = useSignal(address);
  const test = useSignal<Test>({ state: 'none' });
  const isSaved = useSignal(false);
  const parsed = parsePlatformAddress(typed.value);

  const save = async (event: Event) => {
    event.preventDefault();
    if (!parsed.ok || isFixed) return;
    await onSave(parsed.address);
    typed.value = parsed.address;
    isSaved.value = true;
  };
  const runTest = async () => {
    if (!parsed.ok) return;
    test.value = { state: 'testing' };
    test.value = await onTest(parsed.address).then(
      (platform): Test => ({ state: 'connected', platform }),
      (): Test => ({ state: 'failed' }),
    );
  };

  return (
    <form onSubmit={save} novalidate>
      <label for="platform">{options.platform}</label>
      <input
        id="platform"
        type="url"
        spellcheck={false}
        value={typed.value}
        readOnly={isFixed}
        aria-invalid={!parsed.ok}
        aria-describedby="platform-hint"
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          test.value = { state: 'none' };
          isSaved.value = false;
        }}
      />
      <p id="platform-hint" class="aside" role="status">
        {isFixed ? options.fixed.platform : parsed.ok ? options.platformHint : options.platformInvalid[parsed.reason]}
      </p>
      <p class="line">
        <span role="status">{testText()}</span>
        <button type="button" disabled={!parsed.ok || test.value.state === 'testing'} onClick={runTest}>
          {options.test}
        </button>
        {!isFixed && (
          <button type="submit" class="primary" disabled={!parsed.ok}>
            {isSaved.value ? options.saved : options.save}
          </button>
        )}
      </p>
    </form>
  );

  function testText(): string {
    switch (test.value.state) {
      case 'none':
        return '';
      case 'testing':
        return options.testing;
      case 'failed':
        return options.notConnected;
      case 'connected': {
        const { name, sandbox } = test.value.platform;
        return options.connected(sandbox ? `${name} · ${options.sandbox}` : name);
      }
    }
  }
}
