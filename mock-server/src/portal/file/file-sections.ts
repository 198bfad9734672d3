/** The sections of *my file*: what is shown to others first, then what only the subject sees. */
import type { OwnFile } from '@credit-check/domain/contract/own-file';
import { html } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { dataText, rowsOf } from './entry-parts.ts';
import {
  evaluationEntry,
  type FileOwner,
  listingEntry,
  recordEntry,
  responsibilityEntry,
  revokedEntry,
} from './file-entries.ts';
import { fileWords } from './file-words.ts';

/** What others may still be shown comes first, what is over and what was revoked after it. */
export function fileSections(file: OwnFile, language: Language, owner: FileOwner): Html {
  const text = fileWords[language];
  const { sections, nothing } = text;
  const entriesOf = <T>(held: readonly T[], entry: (one: T, language: Language, owner: FileOwner) => Html) =>
    held.map((one) => entry(one, language, owner));
  const [shown, over] = split(file.records);
  const [listings, listingsOver] = split(file.severeListings);
  const [evaluations, evaluationsOver] = split(file.evaluations);
  const adverse = [
    ...entriesOf(
      shown.filter(({ polarity }) => polarity === 'adverse'),
      recordEntry,
    ),
    ...entriesOf(file.responsibilities, responsibilityEntry),
  ];
  const others = shown.filter(({ polarity }) => polarity !== 'adverse');
  const overEntries = [
    ...entriesOf(listingsOver, listingEntry),
    ...entriesOf(over, recordEntry),
    ...entriesOf(evaluationsOver, evaluationEntry),
  ];
  const revoked = file.revoked.map((tombstone) => revokedEntry(tombstone, language));
  return html`${section('subject', sections.subject, subjectRows(file, language))}
${section('listings', sections.listings, listOf(entriesOf(listings, listingEntry), nothing))}
${section('adverse', sections.adverse, listOf(adverse, nothing))}
${section('others', sections.others, listOf(entriesOf(others, recordEntry), nothing))}
${section('evaluations', sections.evaluations, listOf(entriesOf(evaluations, evaluationEntry), nothing))}
${overEntries.length === 0 ? '' : section('over', sections.over, listOf(overEntries, nothing))}
${revoked.length === 0 ? '' : section('revoked', sections.revoked, listOf(revoked, nothing))}
${owner.objections ? html`<p>${text.missing} <a href="/portal/objections/new?target=omission">${text.missingLink}</a></p>` : ''}`;
}

/** Who the file is about, in full. */
export function subjectRows({ subject }: OwnFile, language: Language): Html {
  const { labels } = fileWords[language];
  const code = html`<span class="code">${subject.id}</span>`;
  return html`<div class="card">${rowsOf([
    [labels.name, subject.name === undefined ? undefined : dataText(subject.name)],
    [subject.kind === 'person' ? labels.resident : labels.code, code],
    [labels.formerNames, subject.formerNames && dataText(subject.formerNames.join('、'))],
    [labels.bornOn, subject.bornOn],
  ])}</div>`;
}

/** What somebody else may still be shown, and what nobody is. */
function split<T extends { readonly standing: string }>(entries: readonly T[]): [shown: T[], over: T[]] {
  const isShown = ({ standing }: T) => standing === 'disclosed' || standing === 'publicity-over';
  return [entries.filter(isShown), entries.filter((entry) => !isShown(entry))];
}

/** Entries, or the sentence that there are none. */
export function listOf(entries: readonly Html[], nothing: string): Html {
  return entries.length === 0 ? html`<p class="nothing">${nothing}</p>` : html`<ul class="plain">${entries}</ul>`;
}

export function section(id: string, title: string, content: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}
