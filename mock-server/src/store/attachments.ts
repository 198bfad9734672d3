/** Evidence that came with an application. Its bytes are read only where somebody concerned asks for them. */
import type { AttachmentOutput, AttachmentType } from '@credit-check/domain/contract/attachment';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';

export interface NewAttachment {
  readonly id: string;
  readonly name: string;
  readonly type: AttachmentType;
  readonly bytes: Uint8Array;
}

/** In the order they were sent. */
export async function insertAttachments(
  transaction: Transaction<Database>,
  applicationId: string,
  attachments: readonly NewAttachment[],
): Promise<void> {
  const rows = attachments.map(({ id, name, type, bytes }, i) => ({
    id,
    application_id: applicationId,
    position: i + 1,
    name,
    type,
    size: bytes.byteLength,
    bytes,
  }));
  if (rows.length > 0) await transaction.insertInto('application_attachments').values(rows).execute();
}

/** What came with these applications, without the bytes. */
export async function findAttachments(
  db: Kysely<Database>,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, AttachmentOutput[]>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('application_attachments')
    .where('application_id', 'in', applicationIds)
    .select(['id', 'application_id', 'name', 'type', 'size'])
    .orderBy('position')
    .execute();
  const found = new Map<string, AttachmentOutput[]>();
  for (const { id, application_id, name, type, size } of rows) {
    // Written from an `AttachmentType`.
    const attachment = { attachmentId: id, name, type: type as AttachmentType, bytes: size };
    found.set(application_id, [...(found.get(application_id) ?? []), attachment]);
  }
  return found;
}

export interface FoundAttachment extends NewAttachment {
  readonly applicationId: string;
}

/** With its bytes. Whoever’s it is: the caller checks who may see it. */
export async function findAttachment(db: Kysely<Database>, id: string): Promise<FoundAttachment | undefined> {
  const row = await db.selectFrom('application_attachments').where('id', '=', id).selectAll().executeTakeFirst();
  return (
    row && {
      id,
      applicationId: row.application_id,
      name: row.name,
      type: row.type as AttachmentType,
      bytes: row.bytes,
    }
  );
}
