/** A subject asks for repair (O4: GX62, BT59). It stands on the desk of the unit that determined the conduct at once. */
import type { RepairInput, RepairOutput } from '@credit-check/domain/contract/repair';
import {
  type AskedRepair,
  type RepairRefusal,
  refuseListingRepair,
  refuseRecordRepair,
} from '@credit-check/domain/repair/judge-repair';
import type { RepairCase } from '@credit-check/domain/repair/repair-case';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely, Transaction } from 'kysely';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { SelfQuerier } from '../../query/authenticate-self.ts';
import { findOpenAbout, noteApplicationStep, type StoredApplication } from '../../store/applications.ts';
import { insertAttachments } from '../../store/attachments.ts';
import type { Database } from '../../store/database.ts';
import { findDisclosedListings } from '../../store/listing-cases.ts';
import type { SubjectKey } from '../../store/subject-key.ts';
import { findOwnEntry, type OwnEntry } from '../applications/find-own-entry.ts';
import { newId } from '../applications/new-id.ts';
import { readAttachments } from '../applications/read-attachments.ts';
import { putRepair } from './put-repair.ts';
import { repairOutputs } from './repair-output.ts';

/** @throws ProblemError `not-found`, `conflict` where it may not be asked for now or ever, or what is not well formed */
export async function requestRepair(
  transaction: Transaction<Database>,
  context: Pick<Context, 'clock' | 'randomBytes'>,
  { owner: subjectKey, organization, operator }: SelfQuerier,
  input: RepairInput,
): Promise<RepairOutput> {
  const { attachments, target, ways, correctedOn, statement, commitment } = input;
  const files = readAttachments(context, attachments);
  const entry = await findOwnEntry(transaction, subjectKey, target);
  const entryKey = `${target.type}:${target.id}`;
  if ((await findOpenAbout(transaction, 'repair', entryKey)).length > 0) {
    throw new ProblemError('conflict', 'a wish for its repair is under way');
  }
  const at = context.clock.now();
  const refusal = await findRepairObstacle(transaction, subjectKey, entry, input, at);
  if (refusal !== undefined) throw new ProblemError(refusal.code, refusal.detail);
  const repair: RepairCase = {
    id: newId(context, 'rep'),
    jurisdiction: entry.facts.jurisdiction,
    target,
    ways: [...new Set(ways)],
    correctedOn,
    statement,
    ...(commitment !== undefined && { commitment }),
    receivedAt: at,
    state: 'received',
    history: [],
  };
  const stored: StoredApplication<'repair'> = {
    kind: 'repair',
    subjectKey,
    ownerId: entry.ownerId,
    entryKey,
    case: repair,
  };
  await putRepair(transaction, stored);
  await insertAttachments(transaction, repair.id, files);
  await noteApplicationStep(transaction, repair.id, { type: 'file', organizationId: organization.id, operator, at });
  const [output] = await repairOutputs(transaction, [stored], at);
  return output!;
}

/** Why it may not be asked for; undefined where it may. */
export async function findRepairObstacle(
  db: Kysely<Database>,
  subjectKey: SubjectKey,
  entry: OwnEntry,
  input: AskedRepair,
  now: EpochMs,
): Promise<RepairRefusal | undefined> {
  if (entry.type === 'listing') return refuseListingRepair(entry.facts, input, { now });
  if (entry.type !== 'record') return undefined;
  const listings = await findDisclosedListings(db, subjectKey);
  return refuseRecordRepair(entry.facts, input, { now, listings });
}
