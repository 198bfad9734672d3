/** An answer of the past, less what has ended since: rebuilt from the openings that live (contract §2, §6). */
import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import type { DisclosedSubject } from '@credit-check/domain/contract/subject';
import { computeStatus } from '@credit-check/domain/disclosure/compute-status';
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import { computeStatedEnd } from '@credit-check/domain/disclosure/stated-end';
import { readOpenings } from '@credit-check/domain/receipt/read-openings';
import type { DisclosedEntries } from '@credit-check/domain/receipt/slot-entry';
import { parseStatement } from '@credit-check/domain/receipt/statement';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { StoredQuery } from '../store/find-queries.ts';
import { buildAnswer } from './build-answer.ts';
import { checkConsentStands } from './check-consent.ts';
import type { Loaders } from './loaders.ts';
import { storedPurpose } from './log-entry.ts';
import { fullReceipt } from './receipt.ts';
import { openClaims, openEmpty, openHeld, withinSlots } from './seal-openings.ts';
import { withPresentObjections } from './with-present-objections.ts';

/**
 * Why nothing of this answer is shown any more: its consent is withdrawn or over, or an entry was corrected since. What was
 * wrong is destroyed and what is right was never said here: less the one and without the other it would read as "nothing
 * adverse" (X2). To be asked once the answer is rebuilt: what is destroyed while it is read is missing from it.
 */
export async function checkAnswerStands(
  query: StoredQuery,
  loaders: Loaders,
  now: EpochMs,
): Promise<ProblemError | undefined> {
  loaders.fallen.clear(query.query_id);
  if ((await loaders.fallen.load(query.query_id)) === 'corrected') {
    return new ProblemError('conflict', 'an entry of this answer was corrected since: ask again');
  }
  return checkConsent(query, loaders, now);
}

/** None where the answer rests on no consent. */
async function checkConsent(query: StoredQuery, loaders: Loaders, now: EpochMs): Promise<ProblemError | undefined> {
  if (query.basis !== 'authorized' || query.consent_id === null) return undefined;
  // As it stands now: it may have been withdrawn since it was read.
  loaders.consents.clear(query.consent_id);
  return checkConsentStands(await loaders.consents.load(query.consent_id), now);
}

/** The answer; undefined for a refusal, and where its own openings are destroyed (D7). Check that it stands afterwards. */
export async function rebuildAnswer(
  context: Context,
  query: StoredQuery,
  loaders: Loaders,
  wish: QueryRequest['receipt'] = 'full',
): Promise<Answer | undefined> {
  const { clock, periodKeys, settings } = context;
  const { query_id: queryId, log_index: index, basis, refresh_by: refreshBy } = query;
  const purpose = storedPurpose(query);
  if (query.outcome === 'refused' || basis === null || refreshBy === null || purpose === undefined) return undefined;
  const opened = readOpenings([
    ...(await openClaims(periodKeys, queryId, await loadClaims(loaders, queryId))),
    ...(await openHeld(periodKeys, await loaders.openings.load(queryId))),
  ]);
  if (opened.subject === undefined) return undefined;
  return buildAnswer(
    {
      queryId,
      asOf: query.at,
      refreshBy,
      basis,
      purpose,
      jurisdiction: query.jurisdiction ?? undefined,
      // Our own opening: written from a `DisclosedSubject`.
      subject: opened.subject as unknown as DisclosedSubject,
      status: query.fixed_status ?? computeStatus(opened),
      scope: query.scope === null ? 'all' : JSON.parse(query.scope),
      entries: withPresentObjections(withoutOverMeasures(opened, clock.now()), await presentFile(query, loaders)),
    },
    wish === 'full' ? await rebuildReceipt(context, query, loaders) : { queryId, index },
    settings,
  );
}

/** A measure may end before its listing does (P9). */
function withoutOverMeasures(entries: DisclosedEntries, now: EpochMs): DisclosedEntries {
  const severeListings = entries.severeListings.map((listing) => ({
    ...listing,
    measures: listing.measures.filter((measure) => computeStatedEnd(measure) > now),
  }));
  return { ...entries, severeListings };
}

async function presentFile({ subject_key: key }: StoredQuery, loaders: Loaders): Promise<CreditFile | undefined> {
  return key === null ? undefined : (await loaders.files.load(key)).file;
}

/**
 * The receipt with the openings that live, and the releases of what was taken back; of a consent that is over none but
 * querier, subject and purpose.
 */
export async function rebuildReceipt(context: Context, query: StoredQuery, loaders: Loaders): Promise<FullReceipt> {
  const { log, periodKeys, clock } = context;
  const { query_id: queryId, log_index: index } = query;
  const stored = await loaders.statements.load(queryId);
  if (stored === undefined) throw new Error('a logged query has no statement');
  const statement = parseStatement(stored.bytes);
  if (statement === undefined) throw new Error('a stored statement cannot be read');
  const claims = await openClaims(periodKeys, queryId, stored.claims);
  const now = clock.now();
  const held = await openHeld(periodKeys, withinSlots(statement, await loaders.openings.load(queryId), now));
  const empty = await openEmpty(periodKeys, statement, now);
  const releases = (await loaders.releases.load(queryId)).map(async (release) => ({
    statement: release.bytes,
    proof: await log.proof(release.log_index),
  }));
  const parts = {
    statement: stored.bytes,
    proof: await log.proof(index),
    releases: await Promise.all(releases),
  };
  // Last of all: it may be withdrawn while the rest is read.
  const over = await checkConsent(query, loaders, clock.now());
  return fullReceipt({ ...parts, openings: over === undefined ? [...claims, ...held, ...empty] : claims });
}

async function loadClaims(loaders: Loaders, queryId: string): Promise<Uint8Array | null> {
  return (await loaders.statements.load(queryId))?.claims ?? null;
}
