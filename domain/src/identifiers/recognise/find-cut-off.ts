/** The moment by which bids are in, or credit is to be looked up, as a page states it. */
import { isCalendarDay } from '../../time/instant.ts';
import { INVISIBLE, normaliseText } from './normalise-text.ts';

const LABELLED =
  /(?:[查查][询詢]截止[时時][点點间間]|(?:投[标標]|[递遞]交|提交|[响響][应應])[^\n]{0,10}截止(?:日期|[时時][间間點点])|[开開][标標][时時][间間]|截[标標][时時][间間]|(?:bid|tender)s? (?:deadline|opening)|cut-?off(?: time)?)[^\n0-9]{0,14}\n?[ \t]{0,4}(\d{4})[-/.年 ]{1,2}(\d{1,2})[-/.月 ]{1,2}(\d{1,2})[日T ]{0,3}(?:上午|北京[时時][间間])?[ ]?(\d{1,2})[:时時点點](\d{2})?/gi;

/**
 * `YYYY-MM-DDTHH:mm`, local to Asia/Shanghai; undefined where the page states none. A suggestion for a person to correct.
 * @example findCutOff('投标截止时间：2026年11月21日9时30分') // '2026-11-21T09:30'
 */
export function findCutOff(text: string): string | undefined {
  for (const match of normaliseText(text).replace(INVISIBLE, '').matchAll(LABELLED)) {
    const [, year, month, day, hour, minute = '00'] = match;
    const two = (part: string | undefined) => part!.padStart(2, '0');
    const date = `${year}-${two(month)}-${two(day)}`;
    if (isCalendarDay(date) && Number(hour) < 24 && Number(minute) < 60) return `${date}T${two(hour)}:${two(minute)}`;
  }
  return undefined;
}
