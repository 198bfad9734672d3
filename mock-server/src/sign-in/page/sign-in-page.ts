/** The page that asks who signs in. Works without JavaScript: every choice is a form. */
import { html } from 'hono/html';
import type { OfferedProvider } from '../elsewhere/create-elsewhere.ts';
import type { SandboxUser } from '../sandbox-users.ts';
import type { SignInUser } from '../user-directory.ts';
import { documentOf, type Markup } from './document.ts';
import type { Language } from './language.ts';
import { type SignInProblem, type SignInTexts, signInTexts } from './sign-in-texts.ts';

export type OfferedUser = SignInUser & { readonly login: SandboxUser };

export interface SignInModel {
  readonly language: Language;
  readonly client: 'extension' | 'portal';
  /** Identity providers a user may sign in with. */
  readonly providers: readonly OfferedProvider[];
  /** Absent where there is no sandbox. */
  readonly users?: readonly OfferedUser[];
  /** A choice that signed nobody in, to be mended. */
  readonly failed?: { readonly problem: SignInProblem; readonly scheme?: string; readonly id?: string };
}

export function signInPage(model: SignInModel): Markup {
  const { language, providers, users } = model;
  const texts = signInTexts[language];
  const content =
    users === undefined && providers.length === 0 ? notConnectedContent(language, texts) : choicesContent(model, texts);
  return documentOf(
    language,
    `${texts.title} · ${texts.platform}`,
    html`${headerOf(language, texts)}
<main>
${content}
</main>`,
  );
}

function headerOf(language: Language, texts: SignInTexts): Markup {
  const other = language === 'en' ? 'zh-CN' : 'en';
  return html`<header><span>${texts.platform}</span><a href="?lang=${other}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a></header>`;
}

function choicesContent({ language, client, providers, users, failed }: SignInModel, texts: SignInTexts): Markup {
  return html`${users === undefined ? '' : html`<p class="sandbox"><strong>${texts.sandboxMark}</strong>${texts.sandboxNote}</p>`}
<div class="card">
<h1>${texts.title}</h1>
<p>${texts.asks[client]}</p>
<p class="note">${texts.logged}</p>
${failed?.problem.startsWith('elsewhere-') ? problemOf(failed.problem, texts) : ''}
${providersSection('staff', language, providers, texts)}
${providersSection('subjects', language, providers, texts)}
${users === undefined ? '' : sandboxChoices(language, users, failed, texts)}
${cancelForm(language, texts)}
</div>`;
}

function providersSection(
  whom: 'staff' | 'subjects',
  language: Language,
  providers: readonly OfferedProvider[],
  texts: SignInTexts,
): Markup | '' {
  const theirs = providers.filter(({ isForSubjects }) => isForSubjects === (whom === 'subjects'));
  if (theirs.length === 0) return '';
  return html`<section aria-labelledby="${whom}">
<h2 id="${whom}">${whom === 'staff' ? texts.staffElsewhere : texts.subjectsElsewhere}</h2>
<form method="post">
${hidden('as', 'elsewhere')}${hidden('lang', language)}
<ul>${theirs.map(({ id, name }) => html`<li><button class="user" name="provider" value="${id}"><strong>${name}</strong></button></li>`)}</ul>
</form>
</section>`;
}

function sandboxChoices(
  language: Language,
  users: readonly OfferedUser[],
  failed: SignInModel['failed'],
  texts: SignInTexts,
): Markup {
  return html`<section aria-labelledby="users">
<h2 id="users">${texts.chooseUser}</h2>
<form method="post">
${hidden('as', 'user')}${hidden('lang', language)}
<ul>${users.map((user) => userChoice(user, texts))}</ul>
</form>
</section>
${subjectForm(language, failed?.problem.startsWith('elsewhere-') ? undefined : failed, texts)}`;
}

function problemOf(problem: SignInProblem, texts: SignInTexts): Markup {
  return html`<p class="problem" id="problem" role="alert">${texts.problems[problem]}</p>`;
}

function userChoice({ login, name }: OfferedUser, texts: SignInTexts): Markup {
  return html`<li><button class="user" name="user" value="${login}"><strong>${texts.roles[login]}</strong><span class="who"><span lang="zh-CN">${name}</span> <code>${login}</code></span></button></li>`;
}

function subjectForm(language: Language, failed: SignInModel['failed'], texts: SignInTexts): Markup {
  return html`<section aria-labelledby="subject">
<h2 id="subject">${texts.asSubject}</h2>
<p class="note">${texts.asSubjectNote}</p>
${failed === undefined ? '' : problemOf(failed.problem, texts)}
<form method="post" autocomplete="off">
${hidden('as', 'subject')}${hidden('lang', language)}
<fieldset>
<legend>${texts.kind}</legend>
${schemeChoice('resident-id', texts.person, failed?.scheme !== 'uscc')}
${schemeChoice('uscc', texts.representative, failed?.scheme === 'uscc')}
</fieldset>
<label class="label" for="id">${texts.identifier}</label>
${identifierField(failed)}
<button>${texts.signIn}</button>
</form>
</section>`;
}

function schemeChoice(scheme: string, label: string, checked: boolean): Markup {
  return html`<label class="choice"><input type="radio" name="scheme" value="${scheme}"${checked ? ' checked' : ''}> ${label}</label>`;
}

function identifierField(failed: SignInModel['failed']): Markup {
  const input = html`class="field code" id="id" name="id" maxlength="64" autocapitalize="characters" spellcheck="false" required`;
  if (failed === undefined) return html`<input ${input}>`;
  return html`<input ${input} value="${failed.id ?? ''}" aria-invalid="true" aria-describedby="problem" autofocus>`;
}

function notConnectedContent(language: Language, texts: SignInTexts): Markup {
  return html`<div class="card">
<h1>${texts.notConnected}</h1>
<p>${texts.notConnectedNote}</p>
${cancelForm(language, texts)}
</div>`;
}

function cancelForm(language: Language, texts: SignInTexts): Markup {
  return html`<section>
<form method="post">${hidden('as', 'nobody')}${hidden('lang', language)}<button class="quiet">${texts.cancel}</button></form>
</section>`;
}

function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
