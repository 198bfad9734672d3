/** *My file*: all that is held about the subject who is signed in (D6). Each look is a query on `self`, in the log first. */
import type { OwnFile } from '@credit-check/domain/contract/own-file';
import { html } from 'hono/html';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { readOwnFile } from '../../self/read-own-file.ts';
import { writeEverything } from '../../self/write-everything.ts';
import type { Portal } from '../portal.ts';
import { type SignedInSubject, subjectAudiences } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { dataText, minuteText } from './entry-parts.ts';
import type { FileOwner } from './file-entries.ts';
import { fileSections } from './file-sections.ts';
import { fileWords } from './file-words.ts';

type SubjectVisit = Visit<SignedInSubject>;

export function addFilePages(portal: Portal, context: Context): void {
  portal.get('/portal/file', { for: subjectAudiences, label: { 'zh-CN': '我的档案', en: 'My file' } }, (visit) =>
    withOwnFile(context, visit, (file) => showFile(visit, file)),
  );

  portal.get('/portal/file/download', { for: subjectAudiences }, (visit) =>
    withOwnFile(context, visit, (file) => {
      const name = `credit-file-${file.asOf.slice(0, 10)}.json`;
      return visit.file(name, 'application/json', writeEverything(context, visit.signedIn.querier, file));
    }),
  );
}

/** What is made of the file; a plain page where there is none to show: of a minor (S3), and where nothing is held. */
export async function withOwnFile(
  context: Context,
  visit: SubjectVisit,
  show: (file: OwnFile) => Response | Promise<Response>,
): Promise<Response> {
  const text = fileWords[visit.language];
  try {
    const file = await readOwnFile(context, visit.signedIn.querier);
    if (file.known || file.revoked.length > 0) return await show(file);
    return await visit.page({ title: text.unknown, body: html`<p class="lead">${text.unknownLead}</p>` });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'subject.not-disclosable') throw error;
    return visit.page({ title: text.minor, body: html`<p class="lead">${text.minorLead}</p>` });
  }
}

function showFile(visit: SubjectVisit, file: OwnFile): Response | Promise<Response> {
  const text = fileWords[visit.language];
  const body = html`<p class="lead">${text.lead}</p>
<p class="muted">${text.asOf(minuteText(file.asOf))} · ${text.source}${text.colon}${dataText(file.source.name)}</p>
<p class="muted">${text.logged}</p>
<p class="actions"><a class="button" href="/portal/report">${text.print}</a><a class="button quiet" href="/portal/file/download">${text.download}</a></p>
${fileSections(file, visit.language, ownerOf(visit))}`;
  return visit.page({ title: text.title, body });
}

function ownerOf({ navigation, signedIn }: SubjectVisit): FileOwner {
  const offers = (path: string) => navigation.some((link) => link.path === path);
  const kind = signedIn.audience === 'person' ? 'person' : 'organization';
  return { kind, objections: offers('/portal/objections'), repairs: offers('/portal/repairs') };
}
