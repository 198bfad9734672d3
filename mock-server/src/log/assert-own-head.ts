import { bytesEqual } from '@credit-check/domain/receipt/bytes-equal';
import { parseVerifierKey } from '@credit-check/domain/receipt/note-key';
import { parseNote } from '@credit-check/domain/receipt/signed-note';
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
 * That what this server signs follows what stands: a log signed now with one key and now with another, of which nobody
 * was told, could not be audited.
 * @throws ForeignLogError
 */
export function assertOwnHead({ checkpoint }: Pick<LogHead, 'checkpoint'>, signer: LogSigner): void {
  if (checkpoint === null) return;
  const own = signer.vkeys.map((vkey) => parseVerifierKey(vkey)!);
  const signatures = parseNote(checkpoint)?.signatures ?? [];
  const isOwn = signatures.some(({ name, keyId }) =>
    own.some((key) => key.name === name && bytesEqual(key.keyId, keyId)),
  );
  if (!isOwn) throw new ForeignLogError();
}

/**
 * That the log can be written, and by this server.
 * @throws ForeignLogError, or what the store threw
 */
export async function checkOwnLog(db: Kysely<Database>, signer: LogSigner): Promise<void> {
  await db.transaction().execute(async (transaction) => assertOwnHead(await lockHead(transaction), signer));
}
