/** The purpose last stated, for the context menu and as a start for the next check; forgotten with the browser session. */
import { type Purpose, purposeSchema } from '@credit-check/domain/contract/purpose';
import type { Messages } from '@credit-check/widget/locales/messages';
import * as z from 'zod/mini';
import { stored } from '../stored.ts';

export const statedPurpose = stored<Purpose | null>('session', 'purpose', z.nullable(purposeSchema), null);

/** A purpose in a few words: 投标资格审查 · GXZC2026-G3-0001. */
export function purposeText({ code, reference, note }: Purpose, messages: Messages): string {
  const name = code === 'other' && note !== undefined ? note : messages.purposes[code];
  return reference === undefined ? name : `${name} · ${reference}`;
}
