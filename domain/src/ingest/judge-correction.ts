/** A record corrected by its provider: the whole record as it reads from now on, judged as if it were new (C8: BT58, GX60). */
import * as z from 'zod/mini';
import type { LegalDocument } from '../contract/disclosed.ts';
import { type ChangeReason, revocationInputSchema } from '../contract/record-changes.ts';
import { registry as knownJurisdictions } from '../disclosure/registry.ts';
import { articlesOf, type IngestContext } from './ingest-context.ts';
import { judgeDocument } from './judge-document.ts';
import { judgeRecord, type RecordJudgement, refuseProhibitedData } from './judge-record.ts';
import type { IngestRefusal } from './refusal.ts';
import { refuseMalformed } from './refuse-malformed.ts';

export type Correction =
  | (Extract<RecordJudgement, { ok: true }> & {
      readonly kind: ChangeReason;
      readonly reason: string;
      /** The document that changed the one behind the record. */
      readonly changedBy?: LegalDocument;
    })
  | IngestRefusal;

/** `raw`: `{ reason, kind?, document?, record }`, parsed JSON from outside. */
export function judgeCorrection(raw: unknown, context: IngestContext): Correction {
  const { registry = knownJurisdictions, receivedOn } = context;
  const refusal = refuseProhibitedData(raw, context);
  if (refusal !== undefined) return refusal;
  const shape = z.safeParse(revocationInputSchema, raw);
  if (!shape.success) return refuseMalformed(shape.error);
  const { kind, reason, document } = shape.data;
  const { record } = raw as { record?: { jurisdiction?: unknown } };
  const required = kind !== undefined && kind !== 'recorded-wrongly';
  const rules = articlesOf(registry, record?.jurisdiction, 'legalDocument');
  const judged = judgeDocument(document, { required, rules, receivedOn });
  if (!judged.ok) return judged;
  const judgement = judgeRecord(record, context);
  if (!judgement.ok) return under('/record', judgement);
  return {
    ...judgement,
    kind: kind ?? (judged.document === undefined ? 'recorded-wrongly' : 'document-changed'),
    reason,
    ...(judged.document && { changedBy: judged.document }),
  };
}

/** Pointers of a part as pointers of the whole. */
function under(place: string, refusal: IngestRefusal): IngestRefusal {
  if (refusal.errors === undefined) return refusal;
  const errors = refusal.errors.map(({ pointer, message }) => ({ pointer: `${place}${pointer}`, message }));
  return { ...refusal, errors };
}
