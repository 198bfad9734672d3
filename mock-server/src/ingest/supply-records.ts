/** Writes what a provider supplies: each record by itself accepted or refused. */
import type { Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import type { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { putSubjects } from '../store/put-subjects.ts';
import { recordChange } from '../store/record-change.ts';
import {
  type CurrentVersion,
  findCurrentVersions,
  insertFirstVersions,
  type NewVersion,
} from '../store/record-versions.ts';
import type { Provider } from './authenticate-provider.ts';
import { type Judged, judgeSupplied, type SuppliedRecord } from './judge-supplied.ts';
import type { JudgedRecord } from './judged-record.ts';
import { learnSubjects } from './learn-subjects.ts';
import { refuseCurrent } from './refuse-current.ts';
import { nextVersion, replaceVersion } from './replace-version.ts';
import { saysTheSame } from './says-the-same.ts';

export type SupplyOutcome =
  | { readonly ok: true; readonly id: string; readonly version: number; readonly type: 'record' | 'evaluation' }
  | { readonly ok: false; readonly id: string; readonly problem: ProblemError };

/**
 * Takes in records in the order given; they stand once the transaction does. What is the current version already stays as
 * it is and writes nothing, so that it can be sent again.
 */
export async function supplyRecords(
  transaction: Transaction<Database>,
  clock: Clock,
  provider: Provider,
  supplied: readonly SuppliedRecord[],
): Promise<SupplyOutcome[]> {
  const outcomes: SupplyOutcome[] = [];
  for (const part of splitAtRepeats(supplied)) {
    const judged = await judgeSupplied(transaction, clock, provider, part);
    outcomes.push(...(await write(transaction, clock, provider, judged)));
  }
  return outcomes;
}

async function write(
  transaction: Transaction<Database>,
  clock: Clock,
  provider: Provider,
  judged: readonly Judged[],
): Promise<SupplyOutcome[]> {
  const current = await findCurrentVersions(
    transaction,
    judged.map(({ id }) => id),
  );
  const outcomes = judged.map((record) => decide(record, current.get(record.id), provider));
  const accepted = judged.flatMap((record, i) => ('problem' in record || outcomes[i]!.isKept ? [] : [record]));
  if (accepted.length > 0) {
    const stamp = {
      owner_id: provider.organization.id,
      organization_id: provider.organization.id,
      operator: provider.operator,
      at: clock.now(),
      kind: 'supplied' as const,
      data_change: await recordChange(transaction, {
        reason: accepted.some(({ id }) => !current.has(id)) ? 'record-added' : 'corrected',
        subjectKeys: accepted.map(({ subjectKey }) => subjectKey),
      }),
    };
    const subjects = accepted.map(({ subject, entry }) => ({ subject, jurisdiction: entry.facts.jurisdiction }));
    await putSubjects(transaction, await learnSubjects(transaction, subjects));
    const versions = accepted.map((record) => nextVersion(record, current.get(record.id), stamp));
    await insertFirstVersions(transaction, versions.filter(isFirst));
    for (const version of versions) if (!isFirst(version)) await replaceVersion(transaction, version);
  }
  return outcomes.map(({ outcome }) => outcome);
}

const isFirst = ({ row }: NewVersion) => row.version === 1;

/** What becomes of a record; `isKept`: nothing is to be written. */
function decide(
  record: Judged,
  current: CurrentVersion | undefined,
  provider: Provider,
): { readonly outcome: SupplyOutcome; readonly isKept: boolean } {
  const { id } = record;
  const problem = 'problem' in record ? record.problem : refuseCurrent(record, current, provider);
  if (problem !== undefined) return { outcome: { ok: false, id, problem }, isKept: true };
  const { content, entry } = record as JudgedRecord;
  const isKept = current !== undefined && saysTheSame(content, current.content);
  const version = isKept ? current.version : (current?.version ?? 0) + 1;
  return { outcome: { ok: true, id, version, type: entry.type }, isKept };
}

/** A record that comes twice is the next version of itself, so the two are not written together. */
function* splitAtRepeats(supplied: readonly SuppliedRecord[]): Generator<SuppliedRecord[]> {
  let part = new Map<string, SuppliedRecord>();
  for (const record of supplied) {
    if (part.has(record.id)) {
      yield [...part.values()];
      part = new Map();
    }
    part.set(record.id, record);
  }
  if (part.size > 0) yield [...part.values()];
}
