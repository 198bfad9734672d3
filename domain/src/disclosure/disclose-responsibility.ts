/** The synchronous note in the personal file of someone held responsible for a listing (L4: GX50, BT42). */
import type { DisclosedRecord } from '../contract/disclosed.ts';
import { formatInstant } from '../time/instant.ts';
import { type DisclosureContext, showUntil } from './disclosure-context.ts';
import { isOnList } from './disclosure-period.ts';
import type { ResponsibilityNote } from './facts.ts';
import { computeStatedEnd } from './stated-end.ts';
import { isOpenTo } from './visibility.ts';

const NOTE = '-responsible';

/** The note's id where it is shown as a record. */
export function noteId(listingId: string): string {
  return listingId + NOTE;
}

/** The listing a note is of; undefined for what is no note's id. */
export function listingOfNote(id: string): string | undefined {
  return id.endsWith(NOTE) ? id.slice(0, -NOTE.length) : undefined;
}

/**
 * The note as a record of its own that carries a `responsible-person` annotation and the decision as its document. The
 * person is not on the list, so it is an adverse record and no severe listing; it leaves with the listing. Only on a
 * person's own answer, to the subject, to whom it authorised and to an authority by duty: not in bulk sharing.
 */
export function discloseResponsibility(
  { listing, organizationName, role, annotations = [] }: ResponsibilityNote,
  context: DisclosureContext,
): DisclosedRecord | undefined {
  const { subject, grant, now, registry } = context;
  const jurisdiction = registry.findJurisdiction(listing.jurisdiction);
  const { servedAt } = listing;
  if (subject.kind !== 'person' || jurisdiction === undefined) return undefined;
  if (servedAt === undefined || !isOnList(listing, now)) return undefined;
  const { responsiblePersonItem: item, articles } = jurisdiction;
  if (!isOpenTo(item, grant)) return undefined;
  const rules = [articles.responsiblePersons, ...articles.severeList];
  const disclosure = showUntil({ endsAt: computeStatedEnd(listing), rules }, jurisdiction, context);
  if (disclosure === undefined) return undefined;
  return {
    id: noteId(listing.id),
    catalogueItem: { code: item.code, name: item.name },
    polarity: item.polarity,
    title: `${organizationName}${listing.listName}责任人员标注`,
    facts: `${organizationName}被列入${listing.listName}，决定文书认定其${role}负有责任，在个人信用记录中同步标注。`,
    document: {
      type: item.source,
      number: listing.documentNumber,
      authority: listing.authority,
      date: listing.decidedOn,
    },
    provider: listing.authority,
    determinedOn: listing.decidedOn,
    annotations: [
      { kind: 'responsible-person', since: formatInstant(servedAt), text: `${organizationName}${role}` },
      ...listing.annotations,
      ...annotations,
    ],
    disclosure,
  };
}
