/** Evidence as it came, attacker-controlled: each file's first bytes must be those of the type it is said to be. */
import type { AttachmentInput, AttachmentType } from '@credit-check/domain/contract/attachment';
import { ATTACHMENT_BYTES_MAX } from '@credit-check/domain/contract/attachment';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { NewAttachment } from '../../store/attachments.ts';
import { newId } from './new-id.ts';

const beginnings: Readonly<Record<AttachmentType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** @throws ProblemError `request.malformed` */
export function readAttachments(
  context: Pick<Context, 'randomBytes'>,
  attachments: readonly AttachmentInput[] = [],
): NewAttachment[] {
  return attachments.map(({ name, type, content }, i) => {
    const bytes = Buffer.from(content, 'base64');
    const message = whyNot(bytes, type);
    if (message !== undefined) {
      const errors = [{ pointer: `/attachments/${i}/content`, message }];
      throw new ProblemError('request.malformed', `attachment ${i + 1} ${message}`, { errors });
    }
    return { id: newId(context, 'att'), name, type, bytes };
  });
}

function whyNot(bytes: Buffer, type: AttachmentType): string | undefined {
  if (bytes.byteLength > ATTACHMENT_BYTES_MAX) return `must hold at most ${ATTACHMENT_BYTES_MAX} bytes`;
  return beginnings[type].every((byte, i) => bytes[i] === byte) ? undefined : `is not of the type ${type}`;
}
