/** The jurisdictions this version knows. A further one: its file, its act in `citations.ts`, its row here. */
import type { CatalogueItem } from './catalogue-item.ts';
import type { JurisdictionId } from './facts.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { bingtuan } from './jurisdictions/bingtuan.ts';
import { guangxi } from './jurisdictions/guangxi.ts';

export const jurisdictions: readonly Jurisdiction[] = [guangxi, bingtuan];

const byId = new Map(jurisdictions.map((jurisdiction) => [jurisdiction.id, jurisdiction]));
const itemsByCode = new Map(
  jurisdictions.map(({ id, catalogue }) => [id, new Map(catalogue.map((item) => [item.code, item]))]),
);

/** Undefined where there is none of that id. */
export function findJurisdiction(id: JurisdictionId): Jurisdiction | undefined {
  return byId.get(id);
}

/** The item a record cites (C1); undefined where the jurisdiction or its catalogue does not know it. */
export function findCatalogueItem(id: JurisdictionId, code: string): CatalogueItem | undefined {
  return itemsByCode.get(id)?.get(code);
}
