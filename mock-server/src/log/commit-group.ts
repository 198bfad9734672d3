/** One commit of the log: many drafts, one transaction, one checkpoint (D1). */
import { bytesEqual } from '@credit-check/domain/receipt/bytes-equal';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { assertOwnHead } from './assert-own-head.ts';
import { type Growth, growEdge } from './grow-edge.ts';
import { lockHead } from './lock-head.ts';
import { type LogEdge, loadEdge } from './log-edge.ts';
import type { LogSigner } from './log-signer.ts';
import { DraftError, type PersistDrafts, type PersistedDrafts, persistAll, persistEach } from './persist-drafts.ts';
import type { LogDraft } from './transparency-log.ts';
import { writeGrowth } from './write-growth.ts';

export interface CommittedGroup extends PersistedDrafts {
  /** Index of the first draft persisted. */
  readonly firstIndex: number;
  readonly growth: Growth;
  readonly checkpoint: string;
}

/**
 * Appends the drafts. Where one of them fails, the transaction is rolled back and run again with a savepoint around each,
 * so that those without fault are appended and the others left out: the usual case pays nothing for it.
 * @param known edge of the log as last seen here; read again where another process has appended since
 * @throws what the store threw; then nothing is appended
 */
export async function commitGroup(
  db: Kysely<Database>,
  signer: LogSigner,
  drafts: readonly LogDraft[],
  known: LogEdge | undefined,
): Promise<CommittedGroup> {
  const commit = (persist: PersistDrafts) =>
    db.transaction().execute(async (transaction): Promise<CommittedGroup> => {
      const head = await lockHead(transaction);
      const isKnown = known?.size === head.size && bytesEqual(known.root, head.root);
      if (!isKnown) assertOwnHead(head, signer);
      const edge = isKnown ? known : await loadEdge(transaction, head.size, head.root);
      const { persisted, failed } = await persist(transaction, drafts, head.size);
      const growth = growEdge(
        edge,
        persisted.map(({ entry }) => entry),
      );
      const checkpoint = signer.signCheckpoint(growth.edge);
      if (persisted.length > 0) await writeGrowth(transaction, growth, checkpoint);
      return { firstIndex: head.size, persisted, failed, growth, checkpoint };
    });
  try {
    return await commit(persistAll);
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    return await commit(persistEach);
  }
}
