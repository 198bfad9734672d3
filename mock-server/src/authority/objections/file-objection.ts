/** A subject objects (O1: GX61, BT57). Received: nothing is noted yet on what it is about. */
import type { ObjectionInput, ObjectionOutput, ObjectionTarget } from '@credit-check/domain/contract/objection';
import { registry } from '@credit-check/domain/disclosure/registry';
import type { ObjectionCase } from '@credit-check/domain/objection/objection-case';
import { groundsOf } from '@credit-check/domain/objection/objection-rules';
import type { Transaction } from 'kysely';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { SelfQuerier } from '../../query/authenticate-self.ts';
import { countOpen, findOpenAbout, noteApplicationStep, type StoredApplication } from '../../store/applications.ts';
import { insertAttachments } from '../../store/attachments.ts';
import type { Database } from '../../store/database.ts';
import { findSubjects } from '../../store/put-subjects.ts';
import { newId } from '../applications/new-id.ts';
import { readAttachments } from '../applications/read-attachments.ts';
import { findObjected, objectedKey } from './find-objected.ts';
import { objectionOutputs } from './objection-output.ts';
import { putObjection } from './put-objection.ts';

/** Under way at a time, of one subject: each is read by somebody within days. */
const OPEN_MAX = 20;

/** @throws ProblemError `not-found`, `conflict`, or what is not well formed */
export async function fileObjection(
  transaction: Transaction<Database>,
  context: Pick<Context, 'clock' | 'randomBytes'>,
  { owner: subjectKey, organization, operator }: SelfQuerier,
  { target, ground, statement, attachments }: ObjectionInput,
): Promise<ObjectionOutput> {
  if (!groundsOf[target.type].includes(ground)) {
    const message = `of a ${target.type}: ${groundsOf[target.type].join(', ')}`;
    throw new ProblemError('request.malformed', `ground: ${message}`, { errors: [{ pointer: '/ground', message }] });
  }
  const files = readAttachments(context, attachments);
  const entry = await findObjected(transaction, subjectKey, target);
  const entryKey = entry === undefined ? null : objectedKey(entry);
  await refuseRepeated(transaction, subjectKey, entryKey, target);
  const at = context.clock.now();
  const objection: ObjectionCase = {
    id: newId(context, 'obj'),
    jurisdiction: entry?.facts.jurisdiction ?? (await jurisdictionOf(transaction, subjectKey)),
    target,
    ground,
    statement,
    receivedAt: at,
    state: 'received',
    history: [],
  };
  const stored: StoredApplication<'objection'> = {
    kind: 'objection',
    subjectKey,
    ownerId: entry?.ownerId ?? null,
    entryKey,
    case: objection,
  };
  await putObjection(transaction, stored);
  await insertAttachments(transaction, objection.id, files);
  await noteApplicationStep(transaction, objection.id, { type: 'file', organizationId: organization.id, operator, at });
  const [output] = await objectionOutputs(transaction, [stored], at);
  return output!;
}

async function refuseRepeated(
  transaction: Transaction<Database>,
  subjectKey: string,
  entryKey: string | null,
  target: ObjectionTarget,
): Promise<void> {
  if ((await countOpen(transaction, 'objection', { subjectKey })) >= OPEN_MAX) {
    throw new ProblemError('conflict', `${OPEN_MAX} objections are under way: wait for one to be decided`);
  }
  if (entryKey === null) return;
  const open = await findOpenAbout(transaction, 'objection', entryKey);
  if (open.some((other) => other.subjectKey === subjectKey && other.case.target.id === target.id)) {
    throw new ProblemError('conflict', 'an objection to it is under way');
  }
}

/** What is left out may be everything: a subject the platform knows nothing of falls under its first jurisdiction. */
async function jurisdictionOf(transaction: Transaction<Database>, subjectKey: string): Promise<string> {
  return (await findSubjects(transaction, [subjectKey])).get(subjectKey)?.jurisdiction ?? registry.jurisdictions[0]!.id;
}
