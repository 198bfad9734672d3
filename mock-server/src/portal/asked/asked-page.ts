/** *Who asked about me* (D6: BT56, GX59): every query, answered or refused, with filters and pages. */
import {
  type AskedAbout,
  type AskedAboutFilters,
  askedAboutFiltersSchema,
} from '@credit-check/domain/contract/own-file';
import { bases } from '@credit-check/domain/contract/purpose';
import { addDays, isDay, startOfDay } from '@credit-check/domain/time/day';
import { formatInstant } from '@credit-check/domain/time/instant';
import { html, raw } from 'hono/html';
import * as z from 'zod/mini';
import type { Context } from '../../context.ts';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { type AskedAboutPage, listAskedAbout } from '../../self/list-asked-about.ts';
import { dataText, minuteText, type Row, rowsOf } from '../file/entry-parts.ts';
import { portalWords } from '../layout/portal-words.ts';
import type { Portal } from '../portal.ts';
import { subjectAudiences } from '../signed-in.ts';
import { askedWords } from './asked-words.ts';

const PAGE_ENTRIES = 20;

export function addAskedPages(portal: Portal, context: Context): void {
  portal.get(
    '/portal/queries',
    { for: subjectAudiences, label: { 'zh-CN': '谁查询过我', en: 'Who asked' } },
    async ({ signedIn, language, search, page }) => {
      const chosen = readChosen(search);
      const found = await listAskedAbout(context, signedIn.querier, filtersOf(chosen));
      return page({ title: askedWords[language].title, body: render(language, chosen, found) });
    },
  );
}

const { outcome, basis, cursor } = askedAboutFiltersSchema.shape;
const chosenSchema = z.object({
  by: z.catch(z.enum(['others', 'own', 'all']), 'others'),
  outcome: z.catch(outcome, undefined),
  basis: z.catch(basis, undefined),
  from: z.catch(z.optional(z.string().check(z.refine(isDay))), undefined),
  to: z.catch(z.optional(z.string().check(z.refine(isDay))), undefined),
  cursor: z.catch(cursor, undefined),
});
type Chosen = z.infer<typeof chosenSchema>;

/** An address may say anything: what is no filter of ours narrows nothing. */
function readChosen(search: Readonly<Record<string, string>>): Chosen {
  return chosenSchema.parse(search);
}

function filtersOf({ by, outcome, basis, from, to, cursor }: Chosen): AskedAboutFilters {
  return {
    limit: PAGE_ENTRIES,
    ...(by !== 'all' && { by }),
    ...(outcome && { outcome }),
    ...(basis && { basis }),
    ...(from && { from: formatInstant(startOfDay(from)) }),
    ...(to && { to: formatInstant(startOfDay(addDays(to, 1))) }),
    ...(cursor && { cursor }),
  };
}

function render(language: Language, chosen: Chosen, { items, nextCursor }: AskedAboutPage): Html {
  const text = askedWords[language];
  return html`<p class="lead">${text.lead}</p>
${filterForm(language, chosen)}
${items.length === 0 ? html`<p class="nothing">${text.nothing}</p>` : html`<ul class="plain">${items.map((item) => entryOf(item, language))}</ul>`}
<p class="pages">${chosen.cursor === undefined ? '' : html`<a href="${addressOf(chosen, undefined)}">${portalWords[language].newer}</a>`}${
    nextCursor === null ? '' : html`<a href="${addressOf(chosen, nextCursor)}">${portalWords[language].older}</a>`
  }</p>`;
}

function addressOf({ cursor: _, ...chosen }: Chosen, cursor: string | undefined): string {
  const given = Object.entries({ ...chosen, cursor }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `/portal/queries?${new URLSearchParams(given)}`;
}

function filterForm(language: Language, chosen: Chosen): Html {
  const text = askedWords[language];
  const { labels } = text;
  return html`<form class="row card" method="get" action="/portal/queries" aria-label="${text.filters}">
${selectOf('by', labels.by, chosen.by, Object.entries(text.by))}
${selectOf('outcome', labels.outcome, chosen.outcome, [['', text.any], ...Object.entries(text.outcomes)])}
${selectOf('basis', labels.basis, chosen.basis, [['', text.any], ...bases.map((one) => [one, text.terms.bases[one]] as const)])}
${dayField('from', labels.from, chosen.from)}
${dayField('to', labels.to, chosen.to)}
<button class="quiet">${text.apply}</button>
</form>`;
}

function dayField(name: string, label: string, day: string | undefined): Html {
  return html`<label class="field">${label}<input type="date" name="${name}" value="${day ?? ''}"></label>`;
}

function selectOf(
  name: string,
  label: string,
  selected: string | undefined,
  options: readonly (readonly [value: string, label: string])[],
): Html {
  return html`<label class="field">${label}<select name="${name}">${options.map(
    ([value, shown]) =>
      html`<option value="${value}"${value === (selected ?? '') ? raw(' selected') : ''}>${shown}</option>`,
  )}</select></label>`;
}

function entryOf(item: AskedAbout, language: Language): Html {
  const text = askedWords[language];
  const { labels } = text;
  const { purpose, duty, basis } = item;
  const rows: Row[] = [
    [labels.site, item.site],
    [labels.basis, basis && text.terms.bases[basis]],
    [labels.purpose, purpose && text.terms.purposes[purpose.code]],
    [labels.reference, purpose?.reference === undefined ? undefined : dataText(purpose.reference)],
    [labels.note, purpose?.note === undefined ? undefined : dataText(purpose.note)],
    [labels.duty, duty && dataText(`${duty.matter}；${duty.legalBasis}`)],
    [
      labels.consent,
      item.consentId && html`<a class="code" href="/portal/consents/${item.consentId}">${item.consentId}</a>`,
    ],
    [labels.came, cameOf(item, language)],
    [labels.entry, html`${text.logEntry(item.index)} <span class="code">${item.queryId}</span>`],
  ];
  return html`<li class="entry" id="${item.queryId}">
<h2 class="h3">${item.by === 'own' ? text.own : dataText(item.organization.name)}${item.by === 'site-visitor' ? html` <span class="muted">(${text.visitor})</span>` : ''}</h2>
<p><time datetime="${item.at}">${minuteText(item.at)}</time> <span class="mark ${item.outcome === 'refused' ? 'over' : 'plain'}">${text.outcomes[item.outcome]}</span></p>
${rowsOf(rows)}
</li>`;
}

function cameOf({ outcome, code, scope, shown, by }: AskedAbout, language: Language): Html | string {
  const text = askedWords[language];
  if (outcome === 'refused') return text.refusals[code ?? 'request.malformed'] ?? text.refusedOtherwise(code ?? '');
  const within =
    scope === undefined || scope === 'all'
      ? text.everything
      : text.onlyOf(scope.map((category) => text.terms.categories[category]).join(text.comma));
  const entries = shown.length === 0 ? text.showsNone : text.shown(shown.length);
  return html`${within}${by === 'own' ? '' : html`<br>${entries}`}`;
}
