/** Evidence that comes with an objection or a wish for repair: few, small, of types that are saved and not run by a page. */
import * as z from 'zod/mini';
import { textSchema } from './primitives.ts';

export const ATTACHMENTS_MAX = 3;
export const ATTACHMENT_BYTES_MAX = 200_000;

export const attachmentTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const attachmentInputSchema = z.object({
  /** File name, as the subject knows it. */
  name: textSchema(120),
  type: z.enum(attachmentTypes),
  /** Base64; at most `ATTACHMENT_BYTES_MAX` bytes once decoded. */
  content: z
    .base64()
    .check(z.minLength(1), z.maxLength(4 * Math.ceil(ATTACHMENT_BYTES_MAX / 3), 'must hold at most 200,000 bytes')),
});
export type AttachmentInput = z.infer<typeof attachmentInputSchema>;

export const attachmentsInputSchema = z.optional(z.array(attachmentInputSchema).check(z.maxLength(ATTACHMENTS_MAX)));

export const attachmentOutputSchema = z.object({
  attachmentId: z.string(),
  name: z.string(),
  type: z.enum(attachmentTypes),
  bytes: z.int(),
});
export type AttachmentOutput = z.infer<typeof attachmentOutputSchema>;
