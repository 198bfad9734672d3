/** C8: what is left when the document behind a record fell (BT58, GX60). */
import * as z from 'zod/mini';
import { type RevocationInput, revocationInputSchema, type Tombstone } from '../contract/record-changes.ts';
import type { RecordFacts } from '../disclosure/facts.ts';
import { registry as knownJurisdictions } from '../disclosure/registry.ts';
import { dayOf } from '../time/day.ts';
import { type EpochMs, formatInstant } from '../time/instant.ts';
import type { IngestContext } from './ingest-context.ts';
import { judgeDocument } from './judge-document.ts';
import type { IngestRefusal } from './refusal.ts';
import { refuseMalformed } from './refuse-malformed.ts';

export type Revocation = { readonly ok: true; readonly tombstone: Tombstone } | IngestRefusal;

/**
 * The tombstone that takes the place of the record and of every version of it: id, item, reason and the document that
 * revoked it, nothing of the content. `raw` is parsed JSON from outside.
 */
export function revokeRecord(
  record: Pick<RecordFacts, 'id' | 'jurisdiction' | 'catalogueItem'>,
  raw: unknown,
  { registry = knownJurisdictions, at }: Pick<IngestContext, 'registry'> & { readonly at: EpochMs },
): Revocation {
  const shape = z.safeParse(revocationInputSchema, raw);
  if (!shape.success) return refuseMalformed(shape.error);
  const input = shape.data;
  const law = registry.findJurisdiction(record.jurisdiction)?.articles.legalDocument;
  const judged = judgeDocument(input.document, {
    required: input.kind !== undefined && input.kind !== 'recorded-wrongly',
    rules: law === undefined ? [] : [law],
    receivedOn: dayOf(at),
  });
  if (!judged.ok) return judged;
  return {
    ok: true,
    tombstone: {
      id: record.id,
      jurisdiction: record.jurisdiction,
      catalogueItem: record.catalogueItem,
      kind: kindOf(input),
      reason: input.reason,
      ...(judged.document && { document: judged.document }),
      revokedAt: formatInstant(at),
    },
  };
}

function kindOf({ kind, document }: RevocationInput): Tombstone['kind'] {
  return kind ?? (document === undefined ? 'recorded-wrongly' : 'document-revoked');
}
