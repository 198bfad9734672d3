/** Evidence, for whoever it concerns: the subject that sent it, the operator, the provider it is about. */
import type { attachmentTypes } from '@credit-check/domain/contract/attachment';
import { maySee } from '../../authority/applications/may-see.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { isSelf } from '../../query/authenticate-self.ts';
import { staffOf } from '../../query/authenticate-staff.ts';
import type { Querier } from '../../query/querier.ts';
import { findAttachment } from '../../store/attachments.ts';
import type { Portal } from '../portal.ts';
import { subjectAudiences } from '../signed-in.ts';

const extensions = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const satisfies Record<
  (typeof attachmentTypes)[number],
  string
>;

export function addAttachmentPage(portal: Portal, context: Context): void {
  portal.get(
    '/portal/attachments/:id',
    { for: [...subjectAudiences, 'operator', 'provider'] },
    async ({ signedIn, params, file }) => {
      const attachment = await findAttachment(context.db, params.id ?? '');
      if (attachment === undefined || !(await mayRead(context, signedIn.querier, attachment.applicationId))) {
        throw new ProblemError('not-found');
      }
      // A name of ours: the one it came with is shown, and stands in no header.
      return file(`${attachment.id}.${extensions[attachment.type]}`, attachment.type, attachment.bytes);
    },
  );
}

async function mayRead(context: Context, querier: Querier, applicationId: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('applications')
    .where('id', '=', applicationId)
    .select(['subject_key as subjectKey', 'owner_id as ownerId'])
    .executeTakeFirst();
  if (row === undefined) return false;
  if (isSelf(querier)) return row.subjectKey === querier.owner;
  const staff = await staffOf(context, querier);
  return staff !== undefined && maySee(staff, row);
}
