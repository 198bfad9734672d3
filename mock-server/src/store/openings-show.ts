import type { Basis } from '@credit-check/domain/contract/purpose';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database } from './database.ts';
import type { EntryKey } from './entry-key.ts';
import type { SubjectKey } from './subject-key.ts';

/** Which openings are meant, for the `where` of a statement over them. */
export type OpeningsShow = (eb: ExpressionBuilder<Database, 'openings'>) => Expression<SqlBool>;

/** Which answers are meant, where not all of them. */
export interface AnswersMeant {
  readonly basis?: Basis;
  /** About this subject: a listing is shown in others' files too (L4). */
  readonly subjectKey?: SubjectKey;
}

/** Those that show one of these entries in the answers that are meant. */
export function openingsShow(keys: readonly EntryKey[], { basis, subjectKey }: AnswersMeant): OpeningsShow {
  return (eb) => {
    const show = eb('entry_key', 'in', keys);
    if (basis === undefined && subjectKey === undefined) return show;
    let meant = eb.selectFrom('queries').whereRef('queries.query_id', '=', 'openings.query_id');
    if (basis !== undefined) meant = meant.where('basis', '=', basis);
    if (subjectKey !== undefined) meant = meant.where('subject_key', '=', subjectKey);
    return eb.and([show, eb.exists(meant.select('queries.query_id'))]);
  };
}
