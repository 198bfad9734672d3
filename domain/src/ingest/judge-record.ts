/** What a provider supplies as a record, held against the law before anything of it is kept (S3, C1 to C5, C7). */
import * as z from 'zod/mini';
import { financeAttributes, type RecordInput, recordInputSchema } from '../contract/record-input.ts';
import type { CatalogueItem } from '../disclosure/catalogue-item.ts';
import type { EvaluationFacts, RecordFacts } from '../disclosure/facts.ts';
import { registry as knownJurisdictions } from '../disclosure/registry.ts';
import { findProhibitedData } from './find-prohibited-data.ts';
import { articlesOf, type IngestContext } from './ingest-context.ts';
import { judgeCatalogueItem } from './judge-catalogue-item.ts';
import { judgeDocument } from './judge-document.ts';
import { refuseFinance } from './judge-finance.ts';
import { type IngestedSubject, readSubject, refuseMinor } from './judge-subject.ts';
import { type IngestRefusal, refuse } from './refusal.ts';
import { refuseMalformed } from './refuse-malformed.ts';

/** An item of evaluations makes an evaluation of its record: publisher, name, result and day (C7). */
export type IngestedEntry =
  | { readonly type: 'record'; readonly facts: RecordFacts }
  | { readonly type: 'evaluation'; readonly facts: EvaluationFacts };

export type RecordJudgement =
  | { readonly ok: true; readonly subject: IngestedSubject; readonly entry: IngestedEntry }
  | IngestRefusal;

/**
 * Judges parsed JSON from outside, whole: what is prohibited is looked for first, at any depth, before the form is. The
 * first reason found is the one given: prohibited data, form, subject, minors, finances, item, document.
 */
export function judgeRecord(raw: unknown, context: IngestContext): RecordJudgement {
  const { registry = knownJurisdictions, receivedOn } = context;
  const refusal = refuseProhibitedData(raw, context);
  if (refusal !== undefined) return refusal;
  const shape = z.safeParse(recordInputSchema, raw);
  if (!shape.success) return refuseMalformed(shape.error);
  const record = shape.data;

  const read = readSubject(record.subject, context.bornOn);
  if (!read.ok) return read;
  const { subject } = read;
  const days = [record.determinedOn, record.conductEndedOn, record.document?.date];
  const minor = refuseMinor(subject, days, articlesOf(registry, record.jurisdiction, 'minors'));
  if (minor !== undefined) return minor;

  const jurisdiction = registry.findJurisdiction(record.jurisdiction);
  if (jurisdiction === undefined) {
    const rules = articlesOf(registry, record.jurisdiction, 'catalogue');
    return refuse('record.no-catalogue-item', rules, 'the platform carries out no catalogue of that jurisdiction');
  }
  const finance = refuseFinance(record, undefined, subject, jurisdiction, receivedOn);
  if (finance !== undefined) return finance;
  const found = judgeCatalogueItem(record, subject, jurisdiction, registry);
  if (!found.ok) return found;
  const { item } = found;
  const consent = refuseFinance(record, item, subject, jurisdiction, receivedOn);
  if (consent !== undefined) return consent;
  const law = { required: item.polarity === 'adverse', rules: [jurisdiction.articles.legalDocument], receivedOn };
  const judged = judgeDocument(record.document, law);
  if (!judged.ok) return judged;
  if (days.some((day) => day !== undefined && day > receivedOn)) {
    return refuse('request.malformed', [], 'determinedOn and conductEndedOn cannot lie in the future');
  }
  return { ok: true, subject, entry: toEntry(record, judged.document, item, context) };
}

/** C3, for whatever a provider sends: refused as a whole, each field named, nothing of it repeated. */
export function refuseProhibitedData(
  raw: unknown,
  { registry = knownJurisdictions }: Pick<IngestContext, 'registry'>,
): IngestRefusal | undefined {
  const found = findProhibitedData(raw);
  if (found.length === 0) return undefined;
  const jurisdiction = (raw as { jurisdiction?: unknown }).jurisdiction;
  const sentence = `never collected, whatever the consent: ${found.join(', ')}`;
  return refuse('record.prohibited-data', articlesOf(registry, jurisdiction, 'prohibitedData'), sentence);
}

function toEntry(
  record: RecordInput,
  document: RecordFacts['document'],
  item: CatalogueItem,
  { id, provider }: IngestContext,
): IngestedEntry {
  const { jurisdiction, catalogueItem, title, facts, determinedOn, attributes } = record;
  if (item.evaluation) {
    const evaluation = { id, jurisdiction, catalogueItem, publisher: provider, name: title, result: facts };
    return { type: 'evaluation', facts: { ...evaluation, asOf: determinedOn, annotations: [] } };
  }
  const held = financeAttributes.flatMap((name) =>
    attributes?.[name] === undefined ? [] : [[name, attributes[name]] as const],
  );
  const isFinance = held.length > 0 || item.category === 'restricted-finance';
  return {
    type: 'record',
    facts: {
      id,
      jurisdiction,
      catalogueItem,
      title,
      facts,
      ...(record.severity && { severity: record.severity }),
      ...(document && { document }),
      provider,
      determinedOn,
      ...(record.conductEndedOn !== undefined && { conductEndedOn: record.conductEndedOn }),
      ...(record.conductContinuing !== undefined && { conductContinuing: record.conductContinuing }),
      ...(record.publicUntil !== undefined && { publicUntil: record.publicUntil }),
      ...(record.leniency && { leniency: record.leniency }),
      ...(held.length > 0 && { attributes: Object.fromEntries(held) }),
      ...(isFinance && record.collectionBasis && { collectionBasis: record.collectionBasis }),
      annotations: [],
      state: 'live',
    },
  };
}
