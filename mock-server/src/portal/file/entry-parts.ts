/** What records, listings, evaluations and notes of a file have in common on screen and on paper. */
import type { Annotation, LegalDocument } from '@credit-check/domain/contract/disclosed';
import type { OwnListing, OwnRecord, OwnVersion, Standing } from '@credit-check/domain/contract/own-file';
import type { SubjectKind } from '@credit-check/domain/contract/subject';
import { citationName } from '@credit-check/domain/disclosure/citations';
import { html } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import type { FileTexts } from './file-texts.ts';
import { fileWords } from './file-words.ts';

/** `2026-11-21 10:00` in Asia/Shanghai, the offset every instant of the platform has. */
export function minuteText(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** What the data says is Chinese in every language of the page. */
export function dataText(text: string): Html {
  return html`<bdi lang="zh-CN">${text}</bdi>`;
}

export type Row = readonly [label: string, value: Html | string | undefined];

/** A description list; a row without a value is left out. */
export function rowsOf(rows: readonly Row[]): Html {
  return html`<dl class="fields">${rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Beside the title and as large as what it qualifies (O2). */
export function annotationMarks(annotations: readonly Annotation[], text: FileTexts): Html[] {
  return annotations.map(
    ({ kind, dueOn }) =>
      html`<span class="mark objection">${text.annotations[kind]}${dueOn === undefined ? '' : ` · ${text.answeredBy(dueOn)}`}</span>`,
  );
}

export function annotationRows(annotations: readonly Annotation[], text: FileTexts): Row[] {
  return annotations.map(({ kind, text: said, since }) => [
    text.annotations[kind],
    html`${dataText(said)} <span class="muted">${text.since(since.slice(0, 10))}</span>`,
  ]);
}

export function standingMark(standing: Standing, text: FileTexts): Html | string {
  return standing === 'disclosed' ? '' : html`<span class="mark over">${text.standings[standing]}</span>`;
}

export function documentText(document: LegalDocument | undefined): Html | undefined {
  return document && html`${dataText(`${document.type} ${document.number}`)} ${document.date}`;
}

type Periods = Pick<OwnRecord, 'standing' | 'publicity' | 'retention' | 'openness'> &
  Partial<Pick<OwnRecord, 'hiddenByWish'>>;

/** Why it is shown to whom until when, or why it is not: always with the article (P9, X3). A person's is never public (D4). */
export function whyText(entry: Periods, kind: SubjectKind, language: Language): string {
  const text = fileWords[language];
  const { standing, publicity, retention, openness = 'public' } = entry;
  if (standing === 'repaired' || standing === 'withheld') return text[standing];
  if (standing === 'ended') return text.ended(namesOf(publicity ?? retention, language));
  const held = retention === null ? text.withheld : text.period.authorities(...periodText(retention, language));
  const isPerson = kind === 'person';
  if (standing === 'publicity-over') {
    const [ended] = periodText(publicity, language);
    return `${isPerson ? text.personOver(ended) : text.publicityOver(ended)}${held}`;
  }
  if (openness === 'shared') return text.period.shared(...periodText(retention, language));
  if (publicity === null) return held;
  const audience = isPerson ? 'person' : entry.hiddenByWish === true ? 'hidden' : 'public';
  return text.period[openness === 'public' ? audience : openness](...periodText(publicity, language));
}

function periodText(period: Periods['publicity'], language: Language): [until: string, rules: string] {
  const endsAt = period?.endsAt ?? null;
  return [fileWords[language].until(endsAt === null ? null : minuteText(endsAt)), namesOf(period, language)];
}

function namesOf(period: Periods['publicity'], language: Language): string {
  const rules = period?.rules ?? [];
  return rules.map((rule) => citationName(rule, language)).join(fileWords[language].comma);
}

/** Who changed it, when and why (D6). */
export function historyOf(versions: readonly OwnVersion[], language: Language): Html | string {
  const text = fileWords[language];
  if (versions.length === 0) return '';
  return html`<details><summary>${text.history(versions.length)}</summary><ol>${versions.map(
    (version) =>
      html`<li>${text.versionLine(version, minuteText(version.at))}${
        version.reason === undefined ? '' : html`<br>${text.labels.reason}${text.colon}${dataText(version.reason)}`
      }${version.document === undefined ? '' : html`<br>${text.labels.document}${text.colon}${documentText(version.document)}`}${
        version.was === undefined ? '' : html`<br>${text.changed}${text.colon}${wasText(version.was)}`
      }</li>`,
  )}</ol></details>`;
}

/** How a listing came about: each step, by whom (L2). */
export function stepsOf(steps: OwnListing['steps'], language: Language): Html | string {
  const text = fileWords[language];
  const names: Readonly<Record<string, string>> = procedureWords[language].listingSteps;
  if (steps.length === 0) return '';
  return html`<details><summary>${text.procedure}</summary><ol>${steps.map(
    ({ type, at, organization }) => html`<li>${minuteText(at)} ${names[type] ?? type} ${dataText(organization)}</li>`,
  )}</ol></details>`;
}

function wasText(was: NonNullable<OwnVersion['was']>): Html[] {
  return Object.entries(was).map(
    ([member, value]) =>
      html`<span><code>${member}</code> ${dataText(typeof value === 'string' ? value : JSON.stringify(value))} </span>`,
  );
}
