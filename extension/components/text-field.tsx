import type { Signal } from '@preact/signals';
import type { TargetedInputEvent } from 'preact';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: Signal<string>;
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly required?: boolean;
  /** Of what is said about the field below it. */
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
}

/** A label and its field, side by side in a grid of two columns. The browser does not remember what is typed. */
export function TextField({ label, value, type = 'text', describedBy, isInvalid = false, ...given }: TextFieldProps) {
  const attributes = {
    ...given,
    autocomplete: 'off',
    spellcheck: false,
    value: value.value,
    'aria-invalid': isInvalid,
    'aria-describedby': describedBy,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => {
      value.value = event.currentTarget.value;
    },
  };
  return (
    <>
      <label for={given.id}>{label}</label>
      {type === 'date' ? <input {...attributes} type="date" /> : <input {...attributes} type="text" />}
    </>
  );
}
