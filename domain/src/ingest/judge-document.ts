/** C2: the document with legal force (BT38, GX43). */
import type { LegalDocument } from '../contract/disclosed.ts';
import type { LegalDocumentInput } from '../contract/legal-document-input.ts';
import type { Citation } from '../disclosure/citations.ts';
import type { Day } from '../time/day.ts';
import { type IngestRefusal, refuse } from './refusal.ts';

const parts = ['type', 'number', 'authority', 'date'] as const;

export type DocumentJudgement = { readonly ok: true; readonly document: LegalDocument | undefined } | IngestRefusal;

/** A document that is given is whole and not of a day to come; one that is `required` is given. */
export function judgeDocument(
  input: LegalDocumentInput | undefined,
  law: { readonly required: boolean; readonly rules: readonly Citation[]; readonly receivedOn: Day },
): DocumentJudgement {
  if (input === undefined && !law.required) return { ok: true, document: undefined };
  const missing = parts.filter((part) => (input?.[part] ?? '').trim() === '');
  if (missing.length > 0) {
    return refuse('record.no-legal-document', law.rules, `the document lacks ${missing.join(', ')}`);
  }
  const whole = input as LegalDocument;
  if (whole.date > law.receivedOn) {
    return refuse('record.no-legal-document', law.rules, 'the document is dated after today and has no force yet');
  }
  return { ok: true, document: whole };
}
