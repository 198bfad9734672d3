import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { TextField } from './text-field.tsx';
import { useWords } from './words-context.ts';

interface PurposeFormProps {
  /** Those that may be stated. */
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly code: Signal<PurposeCode>;
  readonly reference: Signal<string>;
  readonly note: Signal<string>;
  /** While a check runs: its purpose is stated. */
  readonly disabled: boolean;
}

/** Why the organisations are asked about; it stands in the log with every query (D1). */
export function PurposeForm({ purposes, code, reference, note, disabled }: PurposeFormProps) {
  const { texts, messages } = useWords();
  return (
    <fieldset class="purpose" disabled={disabled}>
      <label for="purpose">{texts.purpose}</label>
      <select
        id="purpose"
        value={code.value}
        onChange={(event) => {
          code.value = event.currentTarget.value as PurposeCode;
        }}
      >
        {purposes.value.map((known) => (
          <option key={known} value={known}>
            {messages.purposes[known]}
          </option>
        ))}
      </select>
      {!purposes.value.includes(code.value) && <p class="aside">{texts.purposeNotAllowed}</p>}
      <TextField
        id="reference"
        label={texts.reference}
        value={reference}
        placeholder={texts.referenceHint}
        maxLength={200}
      />
      {code.value === 'other' && (
        <TextField
          id="note"
          label={texts.note}
          value={note}
          placeholder={texts.noteRequired}
          maxLength={1000}
          required
        />
      )}
    </fieldset>
  );
}
