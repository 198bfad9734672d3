import type { RowResult } from '../checks/check-run.ts';
import { useWords } from './words-context.ts';

/** Why there is no answer, where the badge alone does not say it. */
export function FailureLine({ result }: { readonly result: RowResult | undefined }) {
  const { texts, messages } = useWords();
  if (result?.state !== 'failed') return null;
  const { kind, code } = result.failure;
  const text = code === undefined ? (kind === 'problem' ? undefined : texts.failures[kind]) : messages.problems[code];
  return text === undefined ? null : <p class="aside">{text}</p>;
}
