import type { Operation } from '@credit-check/domain/contract/operation';
import { type OperationId, operations } from '@credit-check/domain/contract/operations';
import { problems } from '@credit-check/domain/contract/problems';
import { html } from 'hono/html';
import type { PlatformApp } from '../http/app-environment.ts';
import type { JsonSchema, OpenApiDocument } from '../pages/open-api-types.ts';
import { type Html, languageOf, respondWithPage } from '../pages/page.ts';
import { renderOperation, renderSchema } from '../pages/render-operation.ts';
import { type Language, words } from '../pages/words.ts';

/** `GET /docs`: the reference for people, from the same document as `/openapi.json`. */
export function serveDocs(app: PlatformApp, document: OpenApiDocument, publicUrl: string): void {
  const pages = new Map<Language, Html>();
  app.get('/docs', (c) => {
    const language = languageOf(c);
    const body = pages.get(language) ?? renderDocs(document, publicUrl, language);
    pages.set(language, body);
    return respondWithPage(c, language, words[language].docs, body);
  });
}

function renderDocs(document: OpenApiDocument, publicUrl: string, language: Language): Html {
  const text = words[language];
  const tags = document.tags.map(({ name }) => name as Operation['tag']);
  return html`<p class="lead">${text.docsLead}</p>
<p><a href="/">${text.home}</a> · <a href="/openapi.json">${text.openApi}</a></p>
<nav class="card" aria-label="${text.docs}"><ul class="plain">${tags
    .flatMap(operationsOf)
    .map(([id, { method, path }]) => html`<li><a href="#${id}"><code>${method} ${path}</code></a></li>`)}
<li><a href="#problems">${text.problems}</a></li><li><a href="#schemas">${text.schemas}</a></li></ul></nav>
${tags.map(
  (tag) =>
    html`<h2>${text.tags[tag]}</h2>${operationsOf(tag).map(([operationId, operation]) => {
      const described = document.paths[operation.path]?.[operation.method.toLowerCase()];
      return described === undefined ? '' : renderOperation({ language, publicUrl, operationId, operation, described });
    })}`,
)}
<h2 id="problems">${text.problems}</h2>
<div class="card"><dl class="fields">${Object.entries(problems).map(
    ([code, { status, title }]) =>
      html`<div id="problem-${code}"><dt><code>${code}</code> <span class="muted">${status}</span></dt><dd lang="en">${title}</dd></div>`,
  )}</dl></div>
<h2 id="schemas">${text.schemas}</h2>
${Object.entries(document.components.schemas).map(([name, schema]) => renderNamedSchema(name, schema, language))}`;
}

function renderNamedSchema(name: string, schema: JsonSchema, language: Language): Html {
  return html`<section class="card" id="schema-${name}"><h3><code>${name}</code></h3>${renderSchema(schema, language)}</section>`;
}

function operationsOf(tag: Operation['tag']): [OperationId, Operation][] {
  const entries = Object.entries(operations) as [OperationId, Operation][];
  return entries.filter(([, operation]) => operation.tag === tag);
}
