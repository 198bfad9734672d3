/** One operation of the reference. */
import type { Operation } from '@credit-check/domain/contract/operation';
import { commonProblems, type OperationId } from '@credit-check/domain/contract/operations';
import { problems } from '@credit-check/domain/contract/problems';
import { html } from 'hono/html';
import { exampleBodies, exampleCredential, exampleId } from './examples.ts';
import type { DescribedOperation, JsonSchema } from './open-api-types.ts';
import type { Html } from './page.ts';
import { type Field, type FieldType, schemaFields, typeOf } from './schema-fields.ts';
import { type Language, words } from './words.ts';

interface Given {
  readonly language: Language;
  readonly publicUrl: string;
  readonly operationId: OperationId;
  readonly operation: Operation;
  readonly described: DescribedOperation;
}

/** One operation as `/docs` shows it: who may, what is sent, what comes back, and a line for a shell. */
export function renderOperation(given: Given): Html {
  const { language, operationId, operation } = given;
  const text = words[language];
  return html`<section class="card" id="${operationId}">
<h3><code><span class="method">${operation.method}</span> ${operation.path}</code></h3>
<p>${text.summaries?.[operationId] ?? operation.summary}</p>
<h4>${text.credential}</h4>
<p>${operation.access === 'none' ? text.noCredential : operation.access.map((kind) => text.credentials[kind]).join(' · ')}</p>
${renderParameters(given)}
${renderBody(given)}
<h4>${text.answer} ${operation.status}</h4>
${renderAnswer(given)}
<h4>${text.refusals}</h4>
<ul class="plain row">${[...operation.problems, ...commonProblems].map(
    (code) =>
      html`<li><a href="#problem-${code}"><code>${code}</code></a> <span class="muted">${problems[code].status}</span></li>`,
  )}</ul>
<h4>${text.example}</h4>
<pre tabindex="0"><code>${curlOf(given)}</code></pre>
</section>`;
}

/** A list of members with their types. */
export function renderFields(fields: readonly Field[], language: Language): Html {
  const text = words[language];
  return html`<dl class="fields">${fields.map(
    (field) => html`<div><dt><code>${field.path}</code></dt>
<dd>${renderType(field.type)} <span class="muted">${field.required ? text.required : text.optional}</span>
${field.values.length > 0 ? html`<br><span class="muted">${field.values.join(' · ')}</span>` : ''}</dd></div>`,
  )}</dl>`;
}

function renderType({ text, reference }: FieldType): Html {
  return reference === undefined
    ? html`<code>${text}</code>`
    : html`<a href="#schema-${reference}"><code>${text}</code></a>`;
}

function renderParameters({ described, language }: Given): Html | string {
  const fields = (described.parameters ?? []).map((parameter) => ({
    path: parameter.in === 'query' ? `?${parameter.name}` : parameter.name,
    required: parameter.required === true,
    type: typeOf(parameter.schema),
    values: (parameter.schema.enum ?? []).map(String),
  }));
  if (fields.length === 0) return '';
  return html`<h4>${words[language].parameters}</h4>${renderFields(fields, language)}`;
}

function renderBody({ described, language }: Given): Html | string {
  const schema = described.requestBody?.content['application/json']?.schema;
  return schema === undefined ? '' : html`<h4>${words[language].body}</h4>${renderSchema(schema, language)}`;
}

function renderAnswer({ described, operation, language }: Given): Html {
  const content = Object.entries(described.responses[operation.status]?.content ?? {})[0];
  if (content === undefined) return html`<p class="muted">${words[language].noBody}</p>`;
  const [mediaType, { schema }] = content;
  return mediaType === 'application/json' ? renderSchema(schema, language) : html`<p><code>${mediaType}</code></p>`;
}

/** The members of a schema, or its type where it has none. */
export function renderSchema(schema: JsonSchema, language: Language): Html {
  const fields = schemaFields(schema);
  return fields.length > 0 ? renderFields(fields, language) : html`<p>${renderType(typeOf(schema))}</p>`;
}

function curlOf({ operationId, operation, publicUrl }: Given): string {
  const lines = [
    `curl ${publicUrl}${operation.path.replace('{queryId}', 'qry_…').replace('{id}', exampleId(operation))}`,
  ];
  if (operation.method !== 'GET') lines.push(`-X ${operation.method}`);
  if (operation.access !== 'none')
    lines.push(`-H 'Authorization: Bearer ${exampleCredential(operationId, operation)}'`);
  const body = exampleBodies[operationId];
  if (body !== undefined)
    lines.push("-H 'Content-Type: application/json'", `-d '${JSON.stringify(body, undefined, 2)}'`);
  return lines.join(' \\\n  ');
}
