/**
 * The portal: server-rendered pages of subjects and staff under `/portal`. No script, one session, one frame.
 *
 * Each topic is a folder `portal/<topic>/` with a function that adds its pages; `servePortal` lists them. To add one:
 * @example
 * export function addObjectionPages(portal: Portal, context: Context): void {
 *   portal.get(
 *     '/portal/objections',
 *     { for: subjectAudiences, label: { 'zh-CN': '异议', en: 'Objections' } },   // label: stands in the navigation
 *     async (visit) => visit.page({ title: …, body: html`… <form method="post">${visit.formToken} …</form>` }),
 *   );
 *   portal.post('/portal/objections/:id/withdraw', { for: subjectAudiences }, async (visit) => {
 *     await withdraw(context, visit.signedIn.querier, visit.params.id, visit.form.get('reason'));
 *     return visit.redirect('/portal/objections?done=withdrawn');
 *   });
 * }
 * A handler is called only for users of `for`, signed in; a POST only with the session's form token (`visit.formToken`) and
 * from the platform's own origin. `visit.signedIn.querier` is whom the API knows the same user as: hand it to what a route
 * hands its own to. With `for: subjectAudiences`, `visit.signedIn.subject` is whose file it is. A `ProblemError` becomes a
 * page that says what is wrong; catch it where the form can be mended, and show the form again with status 422. Identifiers
 * never stand in addresses (X5). Colours and parts are those of `layout/portal-style.ts`; a topic's own texts stand beside
 * its pages, one table per language.
 */
import type { Language } from '../pages/words.ts';
import type { Audience, SignedIn, SignedInStaff, SignedInSubject } from './signed-in.ts';
import type { Visit } from './visit.ts';

export interface PageOptions<For extends Audience> {
  /** Who may use it; others get a page that says so. */
  readonly for: readonly For[];
  /** Staff of this role alone. */
  readonly role?: string;
  /** Of a GET page: its link in the navigation of those who may use it, in the order pages are added. */
  readonly label?: Readonly<Record<Language, string>>;
  /** Of a POST: how large a form it takes. Default: 64 KiB. */
  readonly formBytesMax?: number;
}

export type UserOf<For extends Audience> = [For] extends ['person' | 'organization']
  ? SignedInSubject
  : [For] extends [Exclude<Audience, 'person' | 'organization'>]
    ? SignedInStaff
    : SignedIn;

export type PageHandler<For extends Audience> = (visit: Visit<UserOf<For>>) => Response | Promise<Response>;

export interface Portal {
  /** @param path as Hono takes it, below `/portal` */
  get<For extends Audience>(path: `/portal${string}`, options: PageOptions<For>, handler: PageHandler<For>): void;
  post<For extends Audience>(path: `/portal${string}`, options: PageOptions<For>, handler: PageHandler<For>): void;
}
