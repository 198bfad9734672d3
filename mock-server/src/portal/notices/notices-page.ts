/** What an authority means to decide about a subject, and the subject's answer to it before it does (L2: GX46, BT41). */
import { listingStepInputs } from '@credit-check/domain/contract/listing-steps';
import { citationName } from '@credit-check/domain/disclosure/citations';
import { findMeasure } from '@credit-check/domain/disclosure/registry';
import { computePhase } from '@credit-check/domain/severe-list/listing-case';
import { computeObjectionEnd } from '@credit-check/domain/severe-list/listing-deadlines';
import { html } from 'hono/html';
import { asSubject } from '../../authority/step-taker.ts';
import { takeListingStep } from '../../authority/take-listing-step.ts';
import type { Context } from '../../context.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { findNotices, type StoredListing } from '../../store/listing-cases.ts';
import { subjectKey } from '../../store/subject-key.ts';
import { dataText, type Row, rowsOf } from '../file/entry-parts.ts';
import { fileWords } from '../file/file-words.ts';
import { textIn } from '../form-text.ts';
import type { Portal } from '../portal.ts';
import { procedureStyle, stepsOf } from '../procedures/application-parts.ts';
import { textArea } from '../procedures/form-fields.ts';
import { listingHistory } from '../procedures/listing-history.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import { whatIsWrong } from '../procedures/what-is-wrong.ts';
import { type SignedInSubject, subjectAudiences } from '../signed-in.ts';
import type { Visit } from '../visit.ts';
import { type AnswerStep, answerSteps, noticeWords } from './notice-words.ts';
import { openAnswers } from './open-answers.ts';

const PATH = '/portal/notices';

interface Refused {
  readonly id: string;
  readonly problem: string;
}

export function addNoticePages(portal: Portal, context: Context): void {
  const label = { 'zh-CN': noticeWords['zh-CN'].title, en: noticeWords.en.title };
  portal.get(PATH, { for: subjectAudiences, label }, (visit) => showNotices(context, visit));

  portal.post(`${PATH}/:id/:step`, { for: subjectAudiences }, async (visit) => {
    const { id = '', step = '' } = visit.params;
    const { querier } = visit.signedIn;
    const type = answerSteps.find((one) => one === step);
    if (type === undefined) throw new ProblemError('not-found');
    const statement = textIn(visit.form, 'statement');
    const parsed = listingStepInputs[type].safeParse(statement.trim() === '' ? {} : { statement });
    if (!parsed.success) return showNotices(context, visit, { id, problem: procedureWords[visit.language].mend });
    const asked = { id, type, content: parsed.data };
    try {
      await context.db
        .transaction()
        .execute((transaction) => takeListingStep(transaction, context, asSubject(querier), asked));
    } catch (error) {
      return showNotices(context, visit, { id, problem: whatIsWrong(error, visit.language) });
    }
    return visit.redirect(`${PATH}?done=${type}`);
  });
}

async function showNotices(context: Context, visit: Visit<SignedInSubject>, refused?: Refused): Promise<Response> {
  const { signedIn, language, search } = visit;
  const text = noticeWords[language];
  const notices = await findNotices(context.db, subjectKey(signedIn.subject));
  const done = answerSteps.find((type) => type === search.done);
  const body = html`${done === undefined ? '' : html`<p class="done" role="status">${text.sent[done]}</p>`}
<p class="lead">${text.lead}</p>
${notices.length === 0 ? html`<p class="nothing">${text.none}</p>` : ''}
<ul class="plain">${notices.map((notice) => noticeEntry(context, visit, notice, refused))}</ul>`;
  return visit.page({
    title: text.title,
    body,
    style: procedureStyle,
    ...(refused !== undefined && { status: 422 as const }),
  });
}

function noticeEntry(context: Context, visit: Visit, { id, listing }: StoredListing, refused?: Refused): Html {
  const { language } = visit;
  const phase = computePhase(listing, context.clock.now());
  const problem = refused?.id === id ? refused.problem : undefined;
  return html`<li class="entry" id="listing:${id}"><h2>${dataText(listing.facts.listName)}</h2>
<p><span class="mark objection">${procedureWords[language].phases[phase]}</span> <span class="mark plain">${noticeWords[language].notPublic}</span></p>
${rowsOf(rowsOfNotice({ listing }, language))}
${stepsOf({ steps: listingHistory(listing.procedure, language) }, language)}
${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
${openAnswers(listing).map((type) => answerForm(visit, id, type, problem !== undefined))}</li>`;
}

function rowsOfNotice({ listing: { facts, procedure } }: Pick<StoredListing, 'listing'>, language: Language): Row[] {
  const { labels } = fileWords[language];
  const text = noticeWords[language];
  const notified = procedure.history.find((step) => step.type === 'notify');
  const measures = facts.measures.map(({ code, method }) => {
    const name = findMeasure(facts.jurisdiction, code, facts.decidedOn)?.name ?? code;
    return html`<li>${dataText(method === undefined ? name : `${name}（${method}）`)}</li>`;
  });
  return [
    [labels.authority, dataText(facts.authority)],
    [text.noticeNumber, notified?.noticeNumber && dataText(notified.noticeNumber)],
    [labels.grounds, dataText(facts.grounds)],
    [labels.legalBasis, dataText(facts.legalBasis.join('；'))],
    [labels.measures, html`<ul>${measures}</ul>`],
    [labels.removalConditions, dataText(facts.removalConditions)],
    [labels.remedies, dataText(facts.remedies)],
    [text.objectUntil, procedure.state === 'notified' ? objectUntil(procedure, language) : undefined],
  ];
}

function objectUntil(procedure: StoredListing['listing']['procedure'], language: Language): Html | string {
  const end = computeObjectionEnd(procedure);
  const { provisional } = procedureWords[language];
  if (end === undefined) return noticeWords[language].untilDecision;
  const rule = procedure.timeLimits && citationName(procedure.timeLimits.legalBasis, language);
  return html`${end.dueOn} <span class="muted">${rule}${end.provisional ? ` · ${provisional}` : ''}</span>`;
}

function answerForm({ language, formToken, form }: Visit, id: string, type: AnswerStep, isSentAgain: boolean): Html {
  const text = noticeWords[language];
  const value = isSentAgain ? textIn(form, 'statement') : '';
  const label = text.statement[type];
  return html`<form class="stack" method="post" action="${PATH}/${id}/${type}">${formToken}
<p class="muted">${text.leads[type]}</p>
${textArea({ name: 'statement', form: id, label, value, optional: true })}
<p><button>${text.answer[type]}</button></p></form>`;
}
