/** Who may see what: basis × openness × scope (GX25, BT28, BT29). How long is another matter. */
import type { Basis } from '../contract/purpose.ts';
import type { CatalogueItem, Openness } from './catalogue-item.ts';
import type { DisclosurePeriods, PeriodEnd } from './disclosure-period.ts';
import type { Grant } from './grant.ts';

/** A consent does not open what the catalogue shares among authorities only: that reading discloses less. */
const opennessSeen: Readonly<Record<Basis, readonly Openness[]>> = {
  public: ['public'],
  authorized: ['public', 'on-authorisation'],
  'government-sharing': ['public', 'shared'],
  'ex-officio': ['public', 'shared', 'on-authorisation'],
  self: ['public', 'shared', 'on-authorisation'],
};

/**
 * Whether entries of the item may be seen under the grant at all. Restricted finance goes to the subject and to whom it
 * authorised by name of that category, to nobody else, authorities included (C4: GX57, BT55).
 */
export function isOpenTo(item: Pick<CatalogueItem, 'category' | 'openness'>, { basis, scope }: Grant): boolean {
  if (item.category === 'restricted-finance' && basis !== 'self') {
    return basis === 'authorized' && scope !== 'all' && scope.includes(item.category);
  }
  return (scope === 'all' || scope.includes(item.category)) && opennessSeen[basis].includes(item.openness);
}

/** P5: for everyone but the subject and authorities only the publicity period counts (BT60). */
export function isMarketUse(basis: Basis): boolean {
  return basis === 'public' || basis === 'authorized';
}

/** The period that counts on the basis. */
export function periodFor(basis: Basis, { publicity, retention }: DisclosurePeriods): PeriodEnd | undefined {
  return isMarketUse(basis) ? publicity : retention;
}
