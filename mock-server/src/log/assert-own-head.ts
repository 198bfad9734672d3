import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { type LogHead, lockHead } from './lock-head.ts';
import type { LogSigner } from './log-signer.ts';

/** The log's last checkpoint is not this server's to follow. */
export class ForeignLogError extends Error {
  override readonly name = 'ForeignLogError';

  constructor() {
    super('another key has signed the log in this database; every server needs the same log.key in its --data');
  }
}

/**
 * That what this server signs follows what stands: a log signed now with one key and now with another could not be
 * audited. Ed25519 gives the same signature each time (RFC 8032 §5.1.6).
 * @throws ForeignLogError
 */
export function assertOwnHead({ size, root, checkpoint }: LogHead, signer: LogSigner): void {
  if (checkpoint === null) return;
  const own = signer.signCheckpoint({ size, root }).trimEnd().split('\n').at(-1)!;
  if (!checkpoint.split('\n').includes(own)) throw new ForeignLogError();
}

/**
 * That the log can be written, and by this server.
 * @throws ForeignLogError, or what the store threw
 */
export async function checkOwnLog(db: Kysely<Database>, signer: LogSigner): Promise<void> {
  await db.transaction().execute(async (transaction) => assertOwnHead(await lockHead(transaction), signer));
}
