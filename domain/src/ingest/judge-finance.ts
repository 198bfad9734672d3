/** C4: finances of a natural person need written consent that explains need and effect, or lawful collection (BT55, GX57). */
import { financeAttributes, type RecordInput } from '../contract/record-input.ts';
import type { CatalogueItem } from '../disclosure/catalogue-item.ts';
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import type { Day } from '../time/day.ts';
import type { IngestedSubject } from './judge-subject.ts';
import { type IngestRefusal, refuse } from './refusal.ts';

/** Judged before the item is known (`item` undefined) by the attributes alone, so that this reason is named first. */
export function refuseFinance(
  { attributes, collectionBasis: basis }: RecordInput,
  item: CatalogueItem | undefined,
  { kind }: IngestedSubject,
  { articles }: Jurisdiction,
  receivedOn: Day,
): IngestRefusal | undefined {
  if (kind !== 'person') return undefined;
  const held = financeAttributes.filter((name) => attributes?.[name] !== undefined);
  if (held.length === 0 && item?.category !== 'restricted-finance') return undefined;
  const rules = [articles.restrictedFinance];
  if (basis === undefined) {
    const what =
      held.length === 0 ? 'the item holds finances of a person' : `finances of a person (${held.join(', ')})`;
    return refuse('record.consent-needed', rules, `${what}: state the written consent or the law (collectionBasis)`);
  }
  if (basis.type === 'lawful-collection') return undefined;
  if (!basis.explainsNeedAndEffect) {
    return refuse('record.consent-needed', rules, 'the consent must have explained why it is needed and what follows');
  }
  if (basis.signedOn <= receivedOn) return undefined;
  return refuse('record.consent-needed', rules, 'the consent is not signed yet');
}
