/** Puts the portal together: its gate, the topics’ pages, what is not there. */
import type { Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Context } from '../context.ts';
import type { AppEnvironment, PlatformApp } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';
import { atIssuersName } from '../sign-in/at-issuers-name.ts';
import { addAskedPages } from './asked/asked-page.ts';
import { addApprovalForms } from './consents/approval-page.ts';
import { addConsentPage } from './consents/consent-page.ts';
import { addConsentsPage } from './consents/consents-page.ts';
import { addFishingPage } from './consents/fishing-page.ts';
import { addRequestPage } from './consents/request-page.ts';
import { addRequestsPage } from './consents/requests-page.ts';
import { addShareCodePages } from './consents/share-code-page.ts';
import { addDeskPage } from './desk/desk-page.ts';
import { addListingDesk } from './desk/listing-desk.ts';
import { addObjectionDesk } from './desk/objection-desk.ts';
import { addRepairDesk } from './desk/repair-desk.ts';
import { addFilePages } from './file/file-page.ts';
import { addHomePage } from './home/home-page.ts';
import { pickPortalLanguage } from './layout/portal-language.ts';
import type { PortalLink } from './layout/portal-page.ts';
import { refusalPage } from './layout/refusal-page.ts';
import { addNoticePages } from './notices/notices-page.ts';
import { addObjectionPages } from './objections/objection-pages.ts';
import { addActsPage } from './organization/acts-page.ts';
import { addKeyPages } from './organization/keys-page.ts';
import { addStaffPages } from './organization/staff-page.ts';
import type { PageHandler, PageOptions, Portal, UserOf } from './portal.ts';
import { addPreferencesPages } from './preferences/preferences-page.ts';
import { addAttachmentPage } from './procedures/attachment-page.ts';
import { addExitPages } from './repairs/exit-pages.ts';
import { addRepairPages } from './repairs/repair-pages.ts';
import { addReportPage } from './report/report-page.ts';
import { createGate } from './session/gate.ts';
import { serveSignIn } from './session/sign-in-pages.ts';
import type { Audience, SignedIn } from './signed-in.ts';
import { createVisit, type Visit } from './visit.ts';

const FORM_BYTES_MAX = 64 * 1024;

/** In the order of their links. */
const topics: readonly ((portal: Portal, context: Context) => void)[] = [
  addHomePage,
  addFilePages,
  addReportPage,
  addNoticePages,
  addAskedPages,
  addConsentsPage,
  addConsentPage,
  addApprovalForms,
  addShareCodePages,
  addRequestsPage,
  addRequestPage,
  addFishingPage,
  addObjectionPages,
  addRepairPages,
  addExitPages,
  addPreferencesPages,
  addDeskPage,
  addObjectionDesk,
  addRepairDesk,
  addListingDesk,
  addAttachmentPage,
  addStaffPages,
  addKeyPages,
  addActsPage,
];

/** Adds the portal to the app. The app must be served by @hono/node-server for the sign-in to work. */
export function servePortal(app: PlatformApp, context: Context): void {
  const issuer = new URL(context.settings.publicUrl);
  const links: (PortalLink & Pick<PageOptions<Audience>, 'for' | 'role'>)[] = [];
  const gate = createGate(context);
  const languageOf = (c: HonoContext<AppEnvironment>) => pickPortalLanguage(c, context.settings.publicUrl);

  app.get('/portal/', (c) => c.redirect('/portal', 308));
  app.get('/portal/*', async (c, next) => {
    const elsewhere = atIssuersName(issuer, c.req.url);
    return elsewhere === undefined ? next() : c.redirect(elsewhere, 307);
  });

  async function handle<For extends Audience>(
    c: HonoContext<AppEnvironment>,
    options: PageOptions<For>,
    handler: PageHandler<For>,
  ): Promise<Response> {
    const language = languageOf(c);
    try {
      const entered = await gate.enter(c);
      if (!entered.ok) return entered.response;
      const { signedIn, sessionToken, form } = entered;
      const navigation = links.filter((link) => isFor(link, signedIn));
      const visit = createVisit({ context, c, signedIn, sessionToken, language, form, navigation });
      if (!isFor(options, signedIn)) return await refusalPage.notForYou(visit);
      // What `for` says of the user was checked right here.
      return await handler(visit as Visit<UserOf<For>>);
    } catch (error) {
      return refusalPage.ofError(c, context, language, error);
    }
  }

  const portal: Portal = {
    get(path, options, handler) {
      if (options.label !== undefined) {
        const { label, role } = options;
        links.push({ path, label, for: options.for, ...(role !== undefined && { role }) });
      }
      app.get(path, (c) => handle(c, options, handler));
    },
    post(path, options, handler) {
      const maxSize = options.formBytesMax ?? FORM_BYTES_MAX;
      const onError = (c: HonoContext<AppEnvironment>) => refusalPage.ofError(c, context, languageOf(c), tooLarge());
      app.post(path, bodyLimit({ maxSize, onError }), (c) => handle(c, options, handler));
    },
  };

  serveSignIn(app, context);
  for (const addTopic of topics) addTopic(portal, context);
  app.get('/portal/*', (c) => refusalPage.notFound(c, context, languageOf(c)));
}

function tooLarge(): ProblemError {
  return new ProblemError('payload.too-large');
}

function isFor({ for: audiences, role }: Pick<PageOptions<Audience>, 'for' | 'role'>, user: SignedIn): boolean {
  return audiences.includes(user.audience) && (role === undefined || (user.kind === 'staff' && user.role === role));
}
