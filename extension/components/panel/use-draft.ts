import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * What a text field shows: what is being typed stays while the panel is drawn anew around it, as it is with whatever comes of a
 * run, and is handed on when the person leaves the field.
 */
export function useDraft(value: string, commit: (text: string) => void) {
  const draft = useSignal<string | undefined>(undefined);
  return {
    value: draft.value ?? value,
    onInput: (event: TargetedEvent<TextField>) => {
      draft.value = event.currentTarget.value;
    },
    onChange: (event: TargetedEvent<TextField>) => commit(event.currentTarget.value),
    onBlur: () => {
      draft.value = undefined;
    },
  };
}
