/** A record whose document fell: its content is erased from every version and every stored answer (C8: BT58, GX60). */
import type { RevocationInput, Revoked } from '@credit-check/domain/contract/record-changes';
import { findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { computeRevocationDeadlines } from '@credit-check/domain/ingest/revocation-deadlines';
import { revokeRecord } from '@credit-check/domain/ingest/revoke-record';
import { dayOf } from '@credit-check/domain/time/day';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Database } from '../store/database.ts';
import { forgetEntries } from '../store/forget-entries.ts';
import { recordChange } from '../store/record-change.ts';
import { entombRecord, findCurrentFacts } from '../store/record-versions.ts';
import type { Provider } from './authenticate-provider.ts';
import type { LiveVersion } from './find-own-record.ts';
import { refusalProblem } from './judged-record.ts';

/**
 * @param by who revokes it: its provider, or the operator that upheld an objection to it (GX61, BT57)
 * @throws ProblemError why the revocation is refused
 */
export async function revokeLiveRecord(
  transaction: Transaction<Database>,
  { clock }: Pick<Context, 'clock'>,
  { organization, operator }: Pick<Provider, 'organization' | 'operator'>,
  current: LiveVersion,
  raw: unknown,
): Promise<Revoked> {
  const id = current.record_id;
  const at = clock.now();
  const facts = await findCurrentFacts(transaction, current);
  const revocation = revokeRecord(facts, raw, { at });
  if (!revocation.ok) throw refusalProblem(revocation);
  const { tombstone } = revocation;
  const version = current.version + 1;
  await entombRecord(transaction, {
    row: {
      record_id: id,
      version,
      type: current.type,
      owner_id: current.owner_id,
      organization_id: organization.id,
      operator,
      at,
      kind: 'revoked',
      data_change: await recordChange(transaction, { reason: 'revoked', subjectKeys: [current.subject_key] }),
      reason: tombstone.reason,
      document: tombstone.document === undefined ? null : JSON.stringify(tombstone.document),
      tombstone: JSON.stringify(tombstone),
    },
    subjectKey: current.subject_key,
  });
  await forgetEntries(transaction, [`${current.type}:${id}`]);
  const { effectiveOn, document } = raw as RevocationInput;
  const jurisdiction = findJurisdiction(facts.jurisdiction);
  const days = { effectiveOn: effectiveOn ?? document?.date, receivedOn: dayOf(at) };
  return { version, tombstone, deadlines: jurisdiction ? computeRevocationDeadlines(jurisdiction, days) : {} };
}
