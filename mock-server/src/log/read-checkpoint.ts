import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { LogSigner } from './log-signer.ts';

export interface CurrentCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  /** Signed note (C2SP tlog-checkpoint). */
  readonly note: string;
}

/** The newest checkpoint committed, by whichever process; whoever knows any key that signs now can verify it. */
export async function readCheckpoint(db: Kysely<Database>, signer: LogSigner): Promise<CurrentCheckpoint> {
  const head = await db.selectFrom('log_head').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
  const size = Number(head.size);
  const signedNow = signer.signCheckpoint({ size, root: head.root });
  return { size, root: head.root, note: head.checkpoint === null ? signedNow : newest(head.checkpoint, signedNow) };
}

/**
 * As it was committed or, where it says the same and a key has been added since, as that key signs it, too: of a tree that was
 * never signed there is no signature.
 */
function newest(committed: string, signedNow: string): string {
  const [text, signatures] = signedNow.split('\n\n') as [string, string];
  const isSame = committed.startsWith(`${text}\n\n`);
  return isSame && signatures.split('\n').some((line) => !committed.includes(line)) ? signedNow : committed;
}
