/** The number of the project or tender a page is about: what a query's purpose refers to (D2). */
import { INVISIBLE, normaliseText } from './normalise-text.ts';

const LABELLED =
  /(?:[项項]目(?:[编編][号號]|代[码碼])|招[标標](?:项目)?[编編][号號]|[采採][购購](?:项目|计划)?[编編][号號]|[标標]段(?:包)?[编編][号號]|project (?:number|no\.?)|tender (?:number|no\.?))[)\]]?[ :\t\n]{0,12}([A-Z0-9][A-Z0-9()[\]〔〕._/-]{3,59})/gi;

/**
 * The first labelled project number, as the page writes it; undefined where there is none. A suggestion for a person to
 * correct, never sent unseen.
 * @example findProjectNumber('项目编号：GXZC2026-G3-0001') // 'GXZC2026-G3-0001'
 */
export function findProjectNumber(text: string): string | undefined {
  for (const match of normaliseText(text).replace(INVISIBLE, '').matchAll(LABELLED)) {
    const number = withoutLooseEnds(match[1]!);
    if (/\d{2}/.test(number)) return number;
  }
  return undefined;
}

/** Without punctuation at its end and without a bracket that opens before or closes after it. */
function withoutLooseEnds(number: string): string {
  const closes = /[)\]〕]/.exec(number);
  const opens = /[([〔]/.exec(number);
  const cut = closes && (opens === null || opens.index > closes.index) ? number.slice(0, closes.index) : number;
  return cut.replace(/[([〔._/-]+$/, '');
}
