/** C1, C5, C7: the item a record cites exists, is one for its subject, and holds such information. */
import { financeAttributes, type RecordInput } from '../contract/record-input.ts';
import type { CatalogueItem } from '../disclosure/catalogue-item.ts';
import type { Registry } from '../disclosure/create-registry.ts';
import { findExcludedMatter } from '../disclosure/excluded-matter.ts';
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import type { IngestedSubject } from './judge-subject.ts';
import { type IngestRefusal, refuse } from './refusal.ts';

export type ItemJudgement = { readonly ok: true; readonly item: CatalogueItem } | IngestRefusal;

export function judgeCatalogueItem(
  record: RecordInput,
  subject: IngestedSubject,
  jurisdiction: Jurisdiction,
  registry: Registry,
): ItemJudgement {
  const item = registry.findCatalogueItem(record.jurisdiction, record.catalogueItem, record.determinedOn);
  if (item === undefined) {
    const sentence = 'neither the catalogue in force on the day of determination nor the national one has such an item';
    return refuse('record.no-catalogue-item', [jurisdiction.articles.catalogue], sentence);
  }
  return (
    refuseOtherSubjects(item, subject, jurisdiction) ??
    refuseExcludedMatter(record, item, subject, jurisdiction) ??
    refuseAttributes(record, item, subject, jurisdiction) ?? { ok: true, item }
  );
}

/** An item of organisations holds nothing about persons, an evaluation least of all (C7), and the other way round. */
function refuseOtherSubjects(
  item: CatalogueItem,
  { kind }: IngestedSubject,
  { articles }: Jurisdiction,
): IngestRefusal | undefined {
  if (item.subjects === undefined || item.subjects === kind) return undefined;
  const sentence = item.evaluation
    ? 'market entities are evaluated, natural persons are not'
    : `the item is not one of information about a ${kind}`;
  return refuse('record.no-catalogue-item', [item.evaluation ? articles.evaluations : articles.catalogue], sentence);
}

/** C5: of persons, under an item of the supplementary catalogue, unless a law says so or, for some, it is serious. */
function refuseExcludedMatter(
  { title, severity, expressLegalBasis }: RecordInput,
  item: CatalogueItem,
  { kind }: IngestedSubject,
  { excludedMatters }: Jurisdiction,
): IngestRefusal | undefined {
  if (kind !== 'person' || item.national || expressLegalBasis !== undefined) return undefined;
  const matter = findExcludedMatter(excludedMatters, title);
  if (matter === undefined || (matter.unlessSerious && severity === 'serious')) return undefined;
  const sentence = `information about a person on ${matter.name} is outside the catalogue unless a law says so (expressLegalBasis)`;
  return refuse('record.no-catalogue-item', [matter.article], sentence);
}

/** C4: finances of a person stand under an item that only the subject and whom it authorised see. */
function refuseAttributes(
  { attributes }: RecordInput,
  item: CatalogueItem,
  { kind }: IngestedSubject,
  { articles }: Jurisdiction,
): IngestRefusal | undefined {
  if (kind !== 'person' || attributes === undefined) return undefined;
  const outside = financeAttributes.filter(
    (name) => attributes[name] !== undefined && !item.attributes?.includes(name),
  );
  if (outside.length === 0) return undefined;
  return refuse(
    'record.no-catalogue-item',
    [articles.restrictedFinance],
    `the item does not hold ${outside.join(', ')}`,
  );
}
