/** The catalogues and lists in force on a day, for people. */
import type { CatalogueItemOutput, MeasureItemOutput } from '@credit-check/domain/contract/catalogue-output';
import { citationName } from '@credit-check/domain/disclosure/citations';
import type { Jurisdiction } from '@credit-check/domain/disclosure/jurisdiction';
import { listCatalogue, listMeasures } from '@credit-check/domain/disclosure/list-editions';
import { registry } from '@credit-check/domain/disclosure/registry';
import type { Day } from '@credit-check/domain/time/day';
import { html } from 'hono/html';
import { catalogueWords } from './catalogue-words.ts';
import type { Html } from './page.ts';
import { type Language, words } from './words.ts';

type EditionRow = Pick<CatalogueItemOutput, 'level' | 'inForceFrom' | 'editionSource' | 'extract'>;

export function renderCatalogue(language: Language, on: Day): Html {
  const text = catalogueWords[language];
  return html`<p class="lead">${text.lead}</p>
<p><a href="/?lang=${language}">${words[language].home}</a> · <a href="/v1/catalogue?on=${on}"><code>/v1/catalogue</code></a> · <a href="/v1/measures?on=${on}"><code>/v1/measures</code></a></p>
<p class="notice">${text.inForce(on)}</p>
<nav class="card" aria-label="${text.title}"><ul class="plain">${registry.jurisdictions.map(
    ({ id, name }) =>
      html`<li><a href="#${id}" lang="zh-CN">${name}</a> · <a href="#${id}-measures">${text.measures}</a></li>`,
  )}</ul></nav>
${registry.jurisdictions.map((jurisdiction) => renderJurisdiction(jurisdiction, language, on))}`;
}

function renderJurisdiction(jurisdiction: Jurisdiction, language: Language, on: Day): Html {
  const text = catalogueWords[language];
  const filter = { jurisdiction: jurisdiction.id, on };
  return html`<h2 id="${jurisdiction.id}"><span lang="zh-CN">${jurisdiction.name}</span> · ${text.catalogue}</h2>
${renderEditions(listCatalogue(registry, filter), language, (item) => renderItem(item, jurisdiction, language))}
<h2 id="${jurisdiction.id}-measures"><span lang="zh-CN">${jurisdiction.name}</span> · ${text.measures}</h2>
${renderEditions(listMeasures(registry, filter), language, (measure) => renderMeasure(measure, language))}`;
}

/** A card for each document: the regional one, then the national one beside it. */
function renderEditions<Row extends EditionRow>(
  rows: readonly Row[],
  language: Language,
  render: (row: Row) => Html,
): Html[] {
  const text = catalogueWords[language];
  return [...Map.groupBy(rows, ({ level }) => level)].map(([level, items]) => {
    const { inForceFrom, editionSource, extract } = items[0]!;
    return html`<section class="card"><h3>${text[level]}${extract ? ` · ${text.extract}` : ''}</h3>
<p class="muted" lang="zh-CN">${text.edition(inForceFrom, editionSource)}</p>
<dl class="fields">${items.map(render)}</dl></section>`;
  });
}

function renderItem(item: CatalogueItemOutput, { knowsRetention }: Jurisdiction, language: Language): Html {
  const text = catalogueWords[language];
  const months = (count: number | undefined) => (count === undefined ? text.longest : text.months(count));
  const periods = [
    `${knowsRetention ? text.publicity : text.period}${text.colon}${months(item.publicityMonths)}`,
    ...(knowsRetention ? [`${text.retention}${text.colon}${months(item.retentionMonths)}`] : []),
    ...(item.nationalClass ? [`${text.nationalClass}${text.colon}${text.classes[item.nationalClass]}`] : []),
  ];
  return html`<div><dt><span lang="zh-CN">${item.name}</span><br><span class="code">${item.code}</span></dt>
<dd>${text.openness[item.openness]} · ${text.polarity[item.polarity]} · ${text.categories[item.category]}<br>
${periods.join(' · ')}<br>
<span class="muted">${text.sharedWith}${text.colon}<span lang="zh-CN">${item.sharingScope}</span><br>
${text.provider}${text.colon}<span lang="zh-CN">${item.provider}</span> · ${text.updated}${text.colon}<span lang="zh-CN">${item.updateCycle}</span><br>
${citationName(item.article, language)}</span></dd></div>`;
}

function renderMeasure({ name, code, article, target, authority }: MeasureItemOutput, language: Language): Html {
  return html`<div><dt><span class="code">${code}</span></dt>
<dd><span lang="zh-CN">${name}</span><br>
<span class="muted"><span lang="zh-CN">${[target, authority].filter(Boolean).join(' · ')}</span>
${citationName(article, language)}</span></dd></div>`;
}
