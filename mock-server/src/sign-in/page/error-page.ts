/** The page for a sign-in that cannot go on: what happened and what to do, in both languages, and nothing else. */
import { html } from 'hono/html';
import { errors } from 'oidc-provider';
import { documentOf, type Markup } from './document.ts';

export type SignInFailure = 'over' | 'unknown-client' | 'wrong-address' | 'not-from-here' | 'unavailable' | 'malformed';

type Sentence = readonly [what: string, todo: string];

const sentences: Readonly<Record<SignInFailure, { readonly zh: Sentence; readonly en: Sentence }>> = {
  over: {
    zh: ['这次登录已结束或已过期', '请关闭此页，回到发起登录的浏览器扩展或者网页，重新登录。'],
    en: [
      'This sign-in is over or has expired',
      'Close this page, go back to the extension or page you came from and sign in again.',
    ],
  },
  'unknown-client': {
    zh: ['本平台不认识请求登录的程序', '请使用平台发布的浏览器扩展；如果是自行开发的程序，请联系平台运行方登记。'],
    en: [
      'The platform does not know the program that asked you to sign in',
      'Use the browser extension the platform publishes. If the program is your own, ask the operator to register it.',
    ],
  },
  'wrong-address': {
    zh: ['程序给出的返回地址与登记的不符', '请勿继续。请从平台重新安装浏览器扩展，再登录。'],
    en: [
      'The program gave a return address that is not the registered one',
      'Do not go on. Install the browser extension from the platform again, then sign in.',
    ],
  },
  'not-from-here': {
    zh: ['这个请求不是从登录页发出的', '没有登录任何人。请回到发起登录的浏览器扩展或者网页，重新登录。'],
    en: [
      'The request did not come from the sign-in page',
      'Nobody was signed in. Go back to the extension or page you came from and sign in again.',
    ],
  },
  unavailable: {
    zh: ['平台暂时无法处理登录', '请稍后回到发起登录的浏览器扩展或者网页，重新登录。'],
    en: [
      'The platform cannot sign anyone in at the moment',
      'In a little while, go back to the extension or page you came from and sign in again.',
    ],
  },
  malformed: {
    zh: ['登录请求不完整', '请关闭此页，回到发起登录的浏览器扩展或者网页，重新登录；如果再次出现，请更新扩展。'],
    en: [
      'The request to sign in is not complete',
      'Close this page, go back to the extension or page you came from and sign in again. If it happens again, update the extension.',
    ],
  },
};

/** In both languages: which one the reader wants is not known where a sign-in fails. */
export function errorPage(failure: SignInFailure): Markup {
  const { zh, en } = sentences[failure];
  return documentOf(
    'zh-CN',
    `${zh[0]} · 信用核查平台`,
    html`<header><span>信用核查平台</span></header>
<main>
<div class="card">
<h1>${zh[0]}</h1>
<p>${zh[1]}</p>
<section lang="en">
<h2>${en[0]}</h2>
<p class="note">${en[1]}</p>
</section>
</div>
</main>`,
  );
}

/** Which failure an error of oidc-provider is. */
export function failureOf(error: unknown): SignInFailure {
  if (error instanceof errors.SessionNotFound) return 'over';
  if (error instanceof errors.InvalidClient) return 'unknown-client';
  if (error instanceof errors.InvalidRedirectUri) return 'wrong-address';
  if (error instanceof errors.OIDCProviderError && error.statusCode < 500) return 'malformed';
  return 'unavailable';
}
