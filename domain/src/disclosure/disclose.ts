/** The heart: facts, grant and instant in, what may be shown out. */
import type { Status } from '../contract/answer.ts';
import { adverseCategories, type Category } from '../contract/categories.ts';
import type { DisclosedEvaluation, DisclosedListing, DisclosedRecord } from '../contract/disclosed.ts';
import type { EpochMs } from '../time/instant.ts';
import { computeStatus } from './compute-status.ts';
import type { Registry } from './create-registry.ts';
import { discloseEvaluation } from './disclose-evaluation.ts';
import { discloseListing } from './disclose-listing.ts';
import { discloseRecord } from './disclose-record.ts';
import { discloseResponsibility } from './disclose-responsibility.ts';
import type { DisclosureContext } from './disclosure-context.ts';
import { isOnList } from './disclosure-period.ts';
import type { CreditFile } from './facts.ts';
import type { Grant } from './grant.ts';
import { newestFirst } from './newest-first.ts';
import { refuseDisclosure } from './refuse-disclosure.ts';
import { registry as knownJurisdictions } from './registry.ts';

export interface Disclosure {
  readonly status: Status;
  readonly scope: 'all' | readonly Category[];
  /** Each list newest first. */
  readonly severeListings: readonly DisclosedListing[];
  readonly records: readonly DisclosedRecord[];
  readonly evaluations: readonly DisclosedEvaluation[];
}

/**
 * Pure. `undefined` file: the platform knows no such subject (X1).
 * @throws RangeError where `refuseDisclosure` refuses or the consent is over: the caller answers those with a problem, and
 * an empty answer would read as "nothing adverse" (X2).
 */
export function disclose(
  file: CreditFile | undefined,
  grant: Grant,
  now: EpochMs,
  registry: Registry = knownJurisdictions,
): Disclosure {
  const { scope, consentEndsAt } = grant;
  if (file === undefined) {
    return { status: 'subject-not-found', scope, severeListings: [], records: [], evaluations: [] };
  }
  const { subject } = file;
  const refusal = refuseDisclosure(subject, grant.basis, now, registry);
  if (refusal !== undefined) throw new RangeError(`refused: ${refusal.code}`);
  if (consentEndsAt !== undefined && !(consentEndsAt > now)) throw new RangeError('the consent is over');

  const listings = file.listings.filter((listing) => isOnList(listing, now));
  const context: DisclosureContext = { subject, grant, now, listings, registry };
  const severeListings = present(listings.map((listing) => discloseListing(listing, context)));
  const records = present([
    ...file.records.map((record) => discloseRecord(record, context)),
    ...file.responsibilities.map((note) => discloseResponsibility(note, context)),
  ]);
  const evaluations = present(file.evaluations.map((evaluation) => discloseEvaluation(evaluation, context)));
  return {
    status: asksForAdverse(scope) ? computeStatus({ severeListings, records }) : 'not-asked',
    scope,
    severeListings: newestFirst(severeListings, ({ listedOn }) => listedOn),
    records: newestFirst(records, ({ determinedOn }) => determinedOn),
    evaluations: newestFirst(evaluations, ({ asOf }) => asOf),
  };
}

/** Of a scope without an adverse category nothing is said, in particular not that there is nothing adverse (D3). */
function asksForAdverse(scope: Grant['scope']): boolean {
  return scope === 'all' || scope.some((category) => adverseCategories.includes(category));
}

function present<T>(entries: readonly (T | undefined)[]): T[] {
  return entries.filter((entry) => entry !== undefined);
}
