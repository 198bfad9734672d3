/** The words beside a number that say what it is: for a USCC, for a tax number (the same since 2015), or against. */

export type Label = 'uscc' | 'tax' | 'other';

/** `other`: words that say the number is something else. Simplified, traditional, English; one table. */
const words: Record<Label, RegExp> = {
  uscc: /[统統]一社[会會]信用代[码碼]|社[会會]信用代[码碼]|信用代[码碼]|[统統]一代[码碼]|social credit (?:code|identifier|no)|\bUSC[CI]\b/gi,
  tax: /[纳納][税稅]人?[识識][别別][号號]|[税稅][务務]登[记記][证證]?[号號]|[税稅][号號]|tax(?:payer)? (?:id|identification|registration|no|number)/gi,
  other:
    /[账賬帐帳][号號]|[账賬帐帳][户戶](?!名)|卡[号號]|[开開][户戶]行|身份[证證]|公民身份|[证證]件[号號]|[护護]照|[订訂][单單](?:[编編]?[号號])|流水[号號]|交易[号號]|[运運快][单單遞递]?[单單][号號]|[许許]可[证證]|[执執]照[编編][号號]|[证證][书書][编編]?[号號]|[备備]案[编編]?[号號]|[发發]票(?:代[码碼]|[号號])|合同[编編]?[号號]|[项項]目[编編][号號]|[电電][话話]|手[机機]|序列[号號]|[设設][备備]|[条條]形?[码碼]|校[验驗][值码碼]|哈希|\b(?:account|order|transaction|serial|invoice|licen[cs]e|permit|passport|phone|tel|uuid|guid|sha-?\d*|md5|hash|imei)\b/gi,
};

const labels = Object.keys(words) as Label[];

/** How far a label may stand from what it labels, in characters. */
const REACH = 16;
const AFTER = /^ ?[([][^)\]\n]{0,12}/;

/**
 * The label of what stands at `[start, end)`: right before it in its own cell or line, in brackets right after it, the
 * field's or column's heading, or the cell or line before. `text` is normalised.
 */
export function findLabel(
  text: string,
  start: number,
  end: number,
  headingOf?: () => string | undefined,
): Label | undefined {
  const before = labelBefore(text, start);
  if (before?.isBeside) return before.label;
  const after = labelAfter(text, end);
  if (after !== undefined) return after;
  const heading = headingOf?.();
  return heading === undefined ? before?.label : readHeading(heading);
}

/** A heading that names several kinds (统一社会信用代码/身份证号) says nothing of which this is. */
function readHeading(heading: string): Label | undefined {
  const kinds = labels.filter((label) => heading.search(words[label]) !== -1);
  return kinds.includes('other') && kinds.length > 1 ? undefined : kinds[0];
}

function labelBefore(text: string, start: number): { label: Label; isBeside: boolean } | undefined {
  const window = text.slice(Math.max(0, start - REACH - 24), start);
  let nearest: { label: Label; end: number } | undefined;
  for (const label of labels) {
    const end = lastEnd(window, words[label]);
    if (end > (nearest?.end ?? 0)) nearest = { label, end };
  }
  if (nearest === undefined) return undefined;
  const between = window.slice(nearest.end);
  return isBridge(between) ? { label: nearest.label, isBeside: !/[\t\n]/.test(between) } : undefined;
}

/** Where the last match of a global pattern ends; 0 where there is none. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) end = pattern.lastIndex;
  return end;
}

/** What may stand between a label and its value: no sentence, name or other value of its own, one line's end at most. */
function isBridge(between: string): boolean {
  return between.length <= REACH && !/[。;,，；]|[0-9a-z]{6}|公司|\n.*\S.*\n/i.test(between.trimStart());
}

function labelAfter(text: string, end: number): Label | undefined {
  const bracket = AFTER.exec(text.slice(end, end + 16))?.[0];
  if (bracket === undefined) return undefined;
  const label = readHeading(bracket);
  return label === 'other' ? undefined : label;
}
