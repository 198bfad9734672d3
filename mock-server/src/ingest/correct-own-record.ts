/** A record its provider corrects: the next version, with who changed it, when and why (C8, D6). */
import type { Annotation } from '@credit-check/domain/contract/disclosed';
import type { RecordReceipt } from '@credit-check/domain/contract/record-output';
import { judgeCorrection } from '@credit-check/domain/ingest/judge-correction';
import { dayOf } from '@credit-check/domain/time/day';
import { type EpochMs, formatInstant } from '@credit-check/domain/time/instant';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Database } from '../store/database.ts';
import { recordChange } from '../store/record-change.ts';
import type { Provider } from './authenticate-provider.ts';
import { findOwnRecord, type LiveVersion } from './find-own-record.ts';
import { documentHolder, findBirthdays } from './judge-supplied.ts';
import { judgedRecord, refusalProblem } from './judged-record.ts';
import { recordReceipt } from './record-receipt.ts';
import { refuseCurrent } from './refuse-current.ts';
import { nextVersion, replaceVersion } from './replace-version.ts';

/** @throws ProblemError `not-found`, `conflict`, or why the correction is refused */
export async function correctOwnRecord(
  transaction: Transaction<Database>,
  context: Pick<Context, 'clock'>,
  provider: Provider,
  { id, raw }: { readonly id: string; readonly raw: unknown },
): Promise<RecordReceipt> {
  const current = await findOwnRecord(transaction, provider, id);
  return correctLiveRecord(transaction, context, provider, current, raw);
}

/**
 * @param by who corrects it: its provider, or the operator that upheld an objection to it (GX61, BT57)
 * @throws ProblemError `conflict`, or why the correction is refused
 */
export async function correctLiveRecord(
  transaction: Transaction<Database>,
  { clock }: Pick<Context, 'clock'>,
  { organization, operator }: Pick<Provider, 'organization' | 'operator'>,
  current: LiveVersion,
  raw: unknown,
): Promise<RecordReceipt> {
  const id = current.record_id;
  const at = clock.now();
  const holder = documentHolder((raw as { record?: unknown }).record);
  const bornOn = (await findBirthdays(transaction, [holder]))(holder);
  const provider = await providerNameOf(transaction, current);
  const correction = judgeCorrection(raw, { id, provider, receivedOn: dayOf(at), bornOn });
  if (!correction.ok) throw refusalProblem(correction);
  const record = judgedRecord(id, correction.subject, correction.entry);
  const refusal = refuseCurrent(record, current, { organization: { id: current.owner_id } });
  if (refusal !== undefined) throw refusal;
  const { reason, changedBy } = correction;
  const version = nextVersion(record, current, {
    owner_id: current.owner_id,
    organization_id: organization.id,
    operator,
    at,
    kind: 'corrected',
    data_change: await recordChange(transaction, { reason: 'corrected', subjectKeys: [record.subjectKey] }),
    reason,
    document: changedBy === undefined ? null : JSON.stringify(changedBy),
  });
  const written = await replaceVersion(transaction, version, correctionNote(at));
  return recordReceipt(version.row, written);
}

/** A record stays its provider's, whoever corrects it. */
async function providerNameOf(transaction: Transaction<Database>, { owner_id }: LiveVersion): Promise<string> {
  const row = await transaction
    .selectFrom('organizations')
    .where('id', '=', owner_id)
    .select('name')
    .executeTakeFirst();
  return row?.name ?? owner_id;
}

/** That the record was changed, not why: the reason is for the subject. */
function correctionNote(at: EpochMs): Annotation {
  return { kind: 'correction', since: formatInstant(at), text: `提供单位已于${dayOf(at)}更正该信息。` };
}
