/** The consents of an organisation or of a subject, page by page. */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import { fromConsentRow, type StoredConsent } from './consents.ts';
import type { Database } from './database.ts';
import type { SubjectKey } from './subject-key.ts';

/** Whose they are: what an organisation asked for, or what a subject was asked. */
export type ConsentOwner = { readonly organizationId: string } | { readonly subjectKey: SubjectKey };

/** The last of the page before. */
export interface ConsentPosition {
  readonly requestedAt: EpochMs;
  readonly id: string;
}

/** At most `limit`, the last requested first. A subject is not shown what is held back from it. */
export async function listConsents(
  db: Kysely<Database>,
  owner: ConsentOwner,
  { after, limit }: { after: ConsentPosition | undefined; limit: number },
): Promise<StoredConsent[]> {
  let select = db.selectFrom('consents').selectAll();
  if ('organizationId' in owner) select = select.where('organization_id', '=', owner.organizationId);
  else select = select.where('subject_key', '=', owner.subjectKey).where('held_back', '=', 0);
  if (after !== undefined) {
    const { requestedAt, id } = after;
    select = select.where((eb) =>
      eb.or([eb('requested_at', '<', requestedAt), eb.and([eb('requested_at', '=', requestedAt), eb('id', '<', id)])]),
    );
  }
  const rows = await select.orderBy('requested_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(fromConsentRow);
}
