/** What one request reads of the store: the items of a batch share their round trips. */
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import type { EpochMs } from '@credit-check/domain/time/instant';
import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import { findConsents, type StoredConsent } from '../store/consents.ts';
import type { Database } from '../store/database.ts';
import { type FoundFile, findCreditFile } from '../store/find-credit-files.ts';
import { findFallenAnswers } from '../store/find-fallen-answers.ts';
import {
  findLiveOpenings,
  findQueries,
  findReleases,
  findStatements,
  type StoredQuery,
} from '../store/find-queries.ts';
import type { OpeningTable, ReleaseTable, StatementTable } from '../store/opening-tables.ts';
import type { SubjectKey } from '../store/subject-key.ts';

export interface Loaders {
  readonly files: DataLoader<SubjectKey, FoundFile>;
  readonly consents: DataLoader<string, StoredConsent | undefined>;
  /** Entries of the owner's log; undefined for what is not in it. */
  readonly queries: DataLoader<string, StoredQuery | undefined>;
  /** Those that live at the instant the loaders were made for, sealed. */
  readonly openings: DataLoader<string, readonly OpeningTable[]>;
  readonly statements: DataLoader<string, StatementTable | undefined>;
  /** Why an entry of the answer fell before its end; undefined where none did. */
  readonly fallen: DataLoader<string, SupersededReason | undefined>;
  readonly releases: DataLoader<string, readonly ReleaseTable[]>;
}

/** For one request of one querier only: what is loaded once is not read again. */
export function createLoaders(db: Kysely<Database>, owner: string, now: EpochMs): Loaders {
  return {
    files: new DataLoader((keys) => Promise.all(keys.map((key) => findCreditFile(db, key)))),
    consents: new DataLoader(async (ids) => pick(ids, await findConsents(db, ids))),
    queries: new DataLoader(async (ids) => pick(ids, await findQueries(db, owner, ids))),
    openings: new DataLoader(async (ids) => {
      const openings = await findLiveOpenings(db, ids, now);
      return ids.map((id) => openings.get(id) ?? []);
    }),
    statements: new DataLoader(async (ids) => pick(ids, await findStatements(db, ids))),
    fallen: new DataLoader(async (ids) => pick(ids, await findFallenAnswers(db, ids))),
    releases: new DataLoader(async (ids) => {
      const releases = await findReleases(db, ids);
      return ids.map((id) => releases.get(id) ?? []);
    }),
  };
}

function pick<T>(ids: readonly string[], found: ReadonlyMap<string, T>): (T | undefined)[] {
  return ids.map((id) => found.get(id));
}
