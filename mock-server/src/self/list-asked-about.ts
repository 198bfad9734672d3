/** Who asked about a subject, for the subject itself (D6: BT56, GX59): answered, refused, and by a site's visitors. */
import type { AskedAbout, AskedAboutFilters } from '@credit-check/domain/contract/own-file';
import { startOfTerm } from '@credit-check/domain/query-log/end-of-term';
import { type EpochMs, formatInstant, parseInstant } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { parseCursor, writeCursor } from '../http/cursor.ts';
import type { SelfQuerier } from '../query/authenticate-self.ts';
import { storedPurpose } from '../query/log-entry.ts';
import { siteOfVisitor } from '../query/site-visitor.ts';
import {
  type AskedAboutFilter,
  findAskedAbout,
  findShownEntries,
  type StoredAskedAbout,
} from '../store/find-asked-about.ts';
import { selfOrganization } from '../store/organization.ts';

const LIMIT_DEFAULT = 50;

export interface AskedAboutPage {
  readonly items: AskedAbout[];
  readonly nextCursor: string | null;
}

/** @throws ProblemError `request.malformed` for a cursor that is none */
export async function listAskedAbout(
  context: Context,
  { owner: key }: SelfQuerier,
  filters: AskedAboutFilters,
): Promise<AskedAboutPage> {
  const { cursor, limit = LIMIT_DEFAULT } = filters;
  const beforeIndex = cursor === undefined ? undefined : parseCursor(cursor);
  // One more than asked for tells whether there is a next page.
  const filter = withinTerm(filterOf(filters), startOfTerm(context.clock.now(), context.settings.logTermYears));
  const found = await findAskedAbout(context.db, key, { filter, beforeIndex, limit: limit + 1 });
  const page = found.slice(0, limit);
  const shown = await findShownEntries(
    context.db,
    page.map(({ query_id }) => query_id),
    context.clock.now(),
  );
  const last = page.at(-1);
  const isLastPage = found.length <= limit || last === undefined;
  return {
    items: page.map((query) => describe(query, key, shown.get(query.query_id) ?? [])),
    nextCursor: isLastPage ? null : writeCursor(last.log_index),
  };
}

/** What was asked earlier is past the log's term (D7). */
function withinTerm(filter: AskedAboutFilter, earliest: EpochMs): AskedAboutFilter {
  return { ...filter, from: Math.max(earliest, filter.from ?? earliest) };
}

/** Of who asked, the organisation: which of its people did is their personal data. */
function describe(query: StoredAskedAbout, key: string, shown: readonly string[]): AskedAbout {
  const purpose = storedPurpose(query);
  const { basis, code, scope, duty_matter: matter, duty_legal_basis: legalBasis } = query;
  const isOwn = query.owner === key;
  const site = siteOfVisitor(query.operator);
  return {
    queryId: query.query_id,
    index: query.log_index,
    at: formatInstant(query.at),
    by: isOwn ? 'own' : site === undefined ? 'organization' : 'site-visitor',
    organization: isOwn
      ? selfOrganization
      : { id: query.organization_id, name: query.organization_name ?? query.organization_id },
    ...(site !== undefined && { site }),
    ...(basis !== null && { basis }),
    ...(purpose !== undefined && { purpose }),
    ...(matter !== null && legalBasis !== null && { duty: { matter, legalBasis } }),
    // A consent that is unknown or another's is nothing of this subject's.
    ...(query.consent_id !== null && code !== 'consent.required' && { consentId: query.consent_id }),
    outcome: query.outcome,
    ...(code !== null && { code }),
    ...(scope !== null && { scope: JSON.parse(scope) }),
    shown: [...shown],
  };
}

function filterOf({ from, to, outcome, basis, by }: AskedAboutFilters): AskedAboutFilter {
  return {
    ...(from !== undefined && { from: parseInstant(from) }),
    ...(to !== undefined && { to: parseInstant(to) }),
    ...(outcome !== undefined && { outcome }),
    ...(basis !== undefined && { basis }),
    ...(by !== undefined && { by }),
  };
}
