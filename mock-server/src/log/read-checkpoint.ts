import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { LogSigner } from './log-signer.ts';

export interface CurrentCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  /** Signed note (C2SP tlog-checkpoint). */
  readonly note: string;
}

/** The newest checkpoint committed, by whichever process. */
export async function readCheckpoint(db: Kysely<Database>, signer: LogSigner): Promise<CurrentCheckpoint> {
  const head = await db.selectFrom('log_head').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
  const size = Number(head.size);
  const note = head.checkpoint ?? signer.signCheckpoint({ size, root: head.root });
  return { size, root: head.root, note };
}
