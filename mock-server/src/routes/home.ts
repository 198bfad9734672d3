import { html } from 'hono/html';
import type { Context } from '../context.ts';
import type { PlatformApp } from '../http/app-environment.ts';
import { catalogueWords } from '../pages/catalogue-words.ts';
import { type Html, languageOf, respondWithPage } from '../pages/page.ts';
import { verifyPageWords } from '../pages/verify-page-words.ts';
import { type Language, words } from '../pages/words.ts';
import { portalWords } from '../portal/layout/portal-words.ts';
import type { Sandbox } from '../sandbox.ts';

/** `GET /`: what is here. */
export function serveHome(app: PlatformApp, { settings, sandbox }: Context): void {
  app.get('/', (c) => {
    const language = languageOf(c);
    return respondWithPage(c, language, settings.platformName, renderHome(language, sandbox));
  });
}

function renderHome(language: Language, sandbox: Sandbox | undefined): Html {
  const text = words[language];
  const links = [
    [`/portal?lang=${language}`, portalWords[language].title],
    [`/docs?lang=${language}`, text.docs],
    ['/openapi.json', text.openApi],
    [`/catalogue?lang=${language}`, catalogueWords[language].title],
    ['/.well-known/credit-platform', text.summaries?.getPlatform ?? 'What this platform is'],
    [`/verify?lang=${language}`, verifyPageWords[language].title],
    ['/log/checkpoint', text.checkpoint],
    ['/healthz', text.health],
    ['/metrics', text.metrics],
  ] as const;
  return html`<p class="lead">${text.homeLead}</p>
${sandbox === undefined ? '' : html`<p class="notice">${text.sandboxNotice}</p>`}
<h2>${text.here}</h2>
<div class="card"><dl class="fields">${links.map(
    ([href, label]) =>
      html`<div><dt>${label}</dt><dd><a href="${href}"><code>${href.split('?')[0]}</code></a></dd></div>`,
  )}</dl></div>
${sandbox === undefined ? '' : renderSandbox(language, sandbox)}`;
}

function renderSandbox(language: Language, { users, subjects }: Sandbox): Html {
  const text = words[language];
  return html`<h2>${text.users}</h2>
<div class="card"><p>${text.usersLead}</p><ul class="plain row">${users.map((user) => html`<li><code>${user}</code></li>`)}</ul></div>
<h2>${text.subjects}</h2>
<div class="card"><dl class="fields">${subjects.map(
    ({ id, name, scenario, shows }) =>
      html`<div><dt><span lang="zh-CN">${name}</span><br><span class="code">${id}</span></dt><dd><code>${scenario}</code><br><span class="muted" lang="en">${shows}</span></dd></div>`,
  )}</dl></div>`;
}
