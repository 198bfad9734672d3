import type { Basis } from '@credit-check/domain/contract/purpose';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';

/** Which openings are meant, for the `where` of a statement over them. */
export type OpeningsShow = (eb: ExpressionBuilder<Database, 'openings'>) => Expression<SqlBool>;

/** Those that show one of these entries, in answers on this basis or, where it is absent, on any. */
export function openingsShow(keys: readonly EntryKey[], basis: Basis | undefined): OpeningsShow {
  return (eb) => {
    const show = eb('entry_key', 'in', keys);
    if (basis === undefined) return show;
    const ofBasis = eb
      .selectFrom('queries')
      .whereRef('queries.query_id', '=', 'openings.query_id')
      .where('basis', '=', basis)
      .select('queries.query_id');
    return eb.and([show, eb.exists(ofBasis)]);
  };
}
