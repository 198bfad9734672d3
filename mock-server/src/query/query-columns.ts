/** What was asked and what came of it, as columns of the query log (D2). */

import type { Disclosure } from '@credit-check/domain/disclosure/disclose';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Selectable } from 'kysely';
import type { ProblemError } from '../http/problem-error.ts';
import type { FixedStatus, QueryTable } from '../store/core-tables.ts';
import { subjectKey } from '../store/subject-key.ts';
import type { PartlyAsked } from './asked.ts';
import type { Querier } from './querier.ts';

type Columns = Selectable<QueryTable>;
export type ResultColumns = Pick<
  Columns,
  'outcome' | 'code' | 'problem' | 'fixed_status' | 'jurisdiction' | 'scope' | 'refresh_by'
>;
export type AskedColumns = Omit<Columns, keyof ResultColumns | 'query_id' | 'log_index' | 'next_end'>;

/** Who asked whom, why and on which basis (D2), as far as it was understood. */
export function askedColumns(querier: Querier, asked: PartlyAsked, at: EpochMs): AskedColumns {
  return {
    at,
    owner: querier.owner,
    organization_id: querier.organization.id,
    operator: querier.operator,
    basis: asked.basis ?? null,
    purpose_code: asked.purpose?.code ?? null,
    purpose_reference: asked.purpose?.reference ?? null,
    purpose_note: asked.purpose?.note ?? null,
    duty_matter: asked.duty?.matter ?? null,
    duty_legal_basis: asked.duty?.legalBasis ?? null,
    consent_id: asked.consentId ?? null,
    subject_key: asked.subject === undefined ? null : subjectKey(asked.subject),
  };
}

/**
 * What came of an answered query.
 * @param refreshBy epoch milliseconds by the law’s clock
 */
export function answeredColumns(
  { status, scope }: Disclosure,
  jurisdiction: string | undefined,
  refreshBy: EpochMs,
): ResultColumns {
  return {
    outcome: 'answered',
    code: null,
    problem: null,
    fixed_status: isFixed(status) ? status : null,
    jurisdiction: jurisdiction ?? null,
    scope: JSON.stringify(scope),
    refresh_by: refreshBy,
  };
}

/** A search by name: whom it found is no answer about anyone. */
export const searchedColumns: ResultColumns = {
  outcome: 'answered',
  code: null,
  problem: null,
  fixed_status: null,
  jurisdiction: null,
  scope: null,
  refresh_by: null,
};

/** What came of a refused query. */
export function refusedColumns({ code, detail, errors }: ProblemError): ResultColumns {
  return {
    outcome: 'refused',
    code,
    problem: JSON.stringify({ detail, errors }),
    fixed_status: null,
    jurisdiction: null,
    scope: null,
    refresh_by: null,
  };
}

function isFixed(status: Disclosure['status']): status is FixedStatus {
  return status === 'subject-not-found' || status === 'not-asked';
}
