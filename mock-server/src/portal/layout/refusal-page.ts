/** Pages for what cannot be shown or done: each says what happened and what to do, and shows nothing else (X2). */
import { problems } from '@credit-check/domain/contract/problems';
import type { Context as HonoContext } from 'hono';
import { html } from 'hono/html';
import type { Context } from '../../context.ts';
import type { AppEnvironment } from '../../http/app-environment.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { asProblem } from '../../http/problem-response.ts';
import type { Language } from '../../pages/words.ts';
import type { Visit } from '../visit.ts';
import { type PageContent, respondWithPortalPage } from './portal-page.ts';
import { portalWords } from './portal-words.ts';

export const refusalPage = {
  /** The page is for users in another capacity. */
  notForYou(visit: Visit): Response | Promise<Response> {
    const text = portalWords[visit.language];
    return visit.page(said(text.notForYou, text.notForYouLead, text.back, 403));
  },

  /** A form without its token, from elsewhere, or of a session that is over. */
  formOver(c: HonoContext<AppEnvironment>, context: Context, language: Language): Response | Promise<Response> {
    const text = portalWords[language];
    return plain(c, context, language, said(text.formOver, text.formOverLead, text.again, 403));
  },

  /** A sign-in that leads nowhere. */
  signInOver(c: HonoContext<AppEnvironment>, context: Context, language: Language): Response | Promise<Response> {
    const text = portalWords[language];
    return plain(c, context, language, said(text.notOurs, text.notOursLead, text.again, 400));
  },

  /** An address of the portal that is none. */
  notFound(c: HonoContext<AppEnvironment>, context: Context, language: Language): Response | Promise<Response> {
    return plain(c, context, language, sayProblem(new ProblemError('not-found'), language));
  },

  /** Whatever was thrown below; what nobody foresaw is logged. */
  ofError(
    c: HonoContext<AppEnvironment>,
    context: Context,
    language: Language,
    error: unknown,
  ): Response | Promise<Response> {
    const problem = asProblem(error, context.logger.child({ requestId: c.var.requestId }));
    if (problems[problem.code].status === 503) c.header('retry-after', '5');
    return plain(c, context, language, sayProblem(problem, language));
  },
};

function plain(
  c: HonoContext<AppEnvironment>,
  { settings: { platformName, sandbox } }: Context,
  language: Language,
  content: PageContent,
): Response | Promise<Response> {
  return respondWithPortalPage(c, { language, platformName, sandbox }, content);
}

function sayProblem(problem: ProblemError, language: Language): PageContent {
  const text = portalWords[language];
  const { status } = problems[problem.code];
  if (problem.code === 'log.unavailable') return said(text.logUnavailable, text.logUnavailableLead, text.back, 503);
  if (status === 503) return said(text.unavailable, text.unavailableLead, text.back, 503);
  if (status === 404) return said(text.notFound, text.notFoundLead, text.back, 404);
  return said(text.refused, text.refusals[problem.code] ?? text.refusedOtherwise(problem.code), text.back, status);
}

function said(title: string, lead: string, link: string, status: NonNullable<PageContent['status']>): PageContent {
  const body = html`<p class="lead">${lead}</p><p><a href="/portal">${link}</a></p>`;
  return { title, body, status };
}
