import { setImmediate as nextTurn } from 'node:timers/promises';
import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import { ProblemError } from '../http/problem-error.ts';
import type { Database } from '../store/database.ts';
import { checkOwnLog } from './assert-own-head.ts';
import { commitGroup } from './commit-group.ts';
import type { LogEdge } from './log-edge.ts';
import type { LogSigner } from './log-signer.ts';
import { logUnavailable } from './log-unavailable.ts';
import { proveEntries } from './prove-entries.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import type { LogDraft, Sequenced, TransparencyLog } from './transparency-log.ts';
import { writeProofs } from './write-proofs.ts';

/** More wait for the next commit: a commit is one piece of work that nothing interrupts on an embedded store. */
const GROUP_MAX = 256;

interface Waiting {
  readonly draft: LogDraft;
  readonly resolve: (sequenced: Sequenced) => void;
  readonly reject: (error: unknown) => void;
}

/** The log over the store. What it holds in memory is a cache, checked against the store's head in every commit. */
export function createTransparencyLog({ db, signer }: { db: Kysely<Database>; signer: LogSigner }): TransparencyLog {
  let queue: Waiting[] = [];
  let known: LogEdge | undefined;
  let committing: Promise<void> | undefined;
  let closed = false;
  /** Those that are asked for at once are read together. Nothing is kept: the next is under the checkpoint of its time. */
  const proofs = new DataLoader<number, string>((indexes) => proveEntries(db, signer, indexes), { cache: false });

  async function commitQueue(): Promise<void> {
    while (queue.length > 0) {
      // Those whose requests the same turn of the event loop brings join.
      await nextTurn();
      const group = queue.slice(0, GROUP_MAX);
      queue = queue.slice(GROUP_MAX);
      await commit(group);
    }
    committing = undefined;
  }

  async function commit(group: readonly Waiting[]): Promise<void> {
    const drafts = group.map(({ draft }) => draft);
    try {
      const { firstIndex, persisted, failed, growth, checkpoint } = await commitGroup(db, signer, drafts, known);
      known = growth.edge;
      const indexes = new Map(persisted.map((draft, i) => [draft, firstIndex + i]));
      const prove = writeProofs(growth.tree, checkpoint);
      for (const { draft, resolve, reject } of group) {
        const index = indexes.get(draft);
        if (index === undefined) reject(refusal(failed.get(draft)));
        else resolve({ index, proof: prove(index) });
      }
    } catch (error) {
      for (const { reject } of group) reject(logUnavailable(error));
    }
  }

  return {
    append(draft) {
      if (closed) return Promise.reject(logUnavailable(new Error('the log is closed')));
      return new Promise((resolve, reject) => {
        queue.push({ draft, resolve, reject });
        committing ??= commitQueue();
      });
    },
    proof: (index) => proofs.load(index).catch(rethrowUnavailable),
    checkpoint: async () => (await readCheckpoint(db, signer).catch(rethrowUnavailable)).note,
    async ready() {
      if (closed) throw logUnavailable(new Error('the log is closed'));
      await checkOwnLog(db, signer).catch(rethrowUnavailable);
    },
    async close() {
      closed = true;
      await committing;
    },
  };
}

/** A draft may refuse itself; anything else it threw is the store's fault. */
function refusal(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : logUnavailable(error);
}

function rethrowUnavailable(error: unknown): never {
  throw refusal(error);
}
