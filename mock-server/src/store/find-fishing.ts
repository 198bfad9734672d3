/** Organisations that keep asking without consent, for the operator (D3: GX56). */
import type { ProblemCode } from '@credit-check/domain/contract/problems';
import { DAY_MS, type EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Organization } from './organization.ts';

export interface FishingOrganization {
  readonly organization: Organization;
  /** Queries and redemptions refused for want of a consent. */
  readonly refused: number;
  /** How many different subjects they were about, as far as they could be read. */
  readonly subjects: number;
  readonly last: EpochMs;
}

const codes = [
  'consent.required',
  'consent.pending',
  'consent.withdrawn',
  'consent.expired',
  'consent.used-up',
  'consent.scope',
] as const satisfies ProblemCode[];

/** Fewer happen to anybody: a consent lapses, a number is mistyped. */
const REFUSED_MIN = 20;
const DAYS = 30;

/** Those refused at least twenty times in the last thirty days, the most refused first. */
export async function findFishing(db: Kysely<Database>, now: EpochMs): Promise<FishingOrganization[]> {
  const rows = await db
    .selectFrom('queries')
    .innerJoin('organizations', 'organizations.id', 'queries.organization_id')
    .where('at', '>', now - DAYS * DAY_MS)
    .where('at', '<=', now)
    .where('code', 'in', codes)
    .groupBy(['organizations.id', 'organizations.name'])
    .having(({ fn }) => fn.countAll(), '>=', REFUSED_MIN)
    .select(({ fn }) => [
      'organizations.id as id',
      'organizations.name as name',
      fn.countAll<number>().as('refused'),
      fn.count<number>('subject_key').distinct().as('subjects'),
      fn.max('at').as('last'),
    ])
    .execute();
  return rows
    .map(({ id, name, refused, subjects, last }) => ({
      organization: { id, name },
      refused: Number(refused),
      subjects: Number(subjects),
      last: Number(last),
    }))
    .sort((one, other) => other.refused - one.refused);
}
