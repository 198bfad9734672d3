/**
 * O4: what a repair does. GX62 lets a record stop being public and shared, or be annotated, hidden or deleted; BT59 lets it
 * stop, or be annotated or hidden “as prescribed”. Hidden and deleted are the same as stopped here: nobody but the subject
 * finds it, in its own file. Where the national rule covers the record it leaves no choice: publication ends, sharing and
 * use stop.
 */
import type { RepairEffect } from '../contract/repair.ts';
import type { CatalogueItem } from '../disclosure/catalogue-item.ts';
import type { Citation } from '../disclosure/citations.ts';
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import { findNationalRule } from '../disclosure/national-rule.ts';
import type { Day } from '../time/day.ts';

export interface AllowedEffects {
  /** The one that discloses least first: it is taken where nothing is said. */
  readonly effects: readonly [RepairEffect, ...RepairEffect[]];
  readonly rule: Citation;
}

export function allowedRepairEffects(
  item: Pick<CatalogueItem, 'nationalClass'>,
  { articles }: Pick<Jurisdiction, 'articles'>,
  today: Day,
): AllowedEffects {
  const national = item.nationalClass === undefined ? undefined : findNationalRule(today);
  if (national !== undefined) return { effects: ['withdraw'], rule: national.citation };
  return { effects: ['withdraw', 'annotate'], rule: articles.repair };
}
