/** Names of organisations in page text, and whether two ways of writing one are the same. */
import { INVISIBLE, NOTHING, normaliseText, TAG_EDGE } from './normalise-text.ts';

export interface FoundName {
  /** As the page writes it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer runs of characters are looked at by so many at a time. */
const RUN_LENGTH_MAX = 80;
const MARKS_IN_NAMES = new Set([...'()·•&-', NOTHING, TAG_EDGE].map((mark) => mark.charCodeAt(0)));
const LOOSE = new RegExp(`^[)·•&${NOTHING}${TAG_EDGE}-]`);
const HAS_FOUR_HAN = /(?:[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff].*){4}/;
/** What the names of organisations end in; the longest first where one ends another. */
const FORM =
  /公司|事[务務]所|合作[联聯]?社|研究[院所]|[设設][计計]院|[协協][会會]|[学學][会會]|商[会會]|基金[会會]|[医醫]院|[学學]校|大[学學]|[学學]院|幼[儿兒][园園]|[银銀]行|信用社|支行|合伙企[业業]|[个個]人[独獨][资資]企[业業]|集[团團]|工[厂廠]|商行|[经經][营營]部|工作室|中心|[中小][学學]|委[员員][会會]|[厂廠局](?=$|[^\u3400-\u9fff])/g;
const TAIL = /^\((?:有限合伙|普通合伙|特殊普通合伙|集[团團]|[个個]人[独獨][资資])\)/;
/** Words that lead up to a name in prose or on a form and are not a part of it. */
const LEAD =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{1,3}[、.]?(?=\D)|[受转轉让讓出发發承委买買卖賣租甲乙丙][让讓包托受卖賣租]?方(?=[\u3400-\u9fff])|由|与|及|系|[经經](?=[^纬緯营營济濟贸貿])|(?:投[标標]|中[标標]|供[应應]|采购|委托|申请|承包|[联聯]合体)(?:人|单位|候选人|商|方|牵头人|成员)(?:名称)?(?:[为為是])?)/;

/** Names in `[from, to)` of a normalised `text`; `original` is the same text as the page has it. */
export function findOrganizationNames(text: string, original: string, from: number, to: number): FoundName[] {
  const window = text.slice(from, to);
  return runsWithForm(window).flatMap((run) => {
    const name = readName(window.slice(run.from, run.formEnd), window.slice(run.formEnd, run.to));
    if (name === undefined) return [];
    const start = from + run.from + name.from;
    const end = from + run.from + name.to;
    return [{ text: original.slice(start, end).replace(INVISIBLE, ''), start, end }];
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** Where the last word in it ends that could end a name. */
  formEnd: number;
}

/** From the few words that end a name to the runs they stand in: most of a text has none. */
function runsWithForm(text: string): Run[] {
  const runs: Run[] = [];
  FORM.lastIndex = 0;
  for (let form = FORM.exec(text); form !== null; form = FORM.exec(text)) {
    const last = runs.at(-1);
    const formEnd = form.index + form[0].length;
    if (last !== undefined && formEnd <= last.to) last.formEnd = formEnd;
    else runs.push({ ...runAround(text, form.index, last?.to ?? 0), formEnd });
  }
  return runs;
}

/** The run of characters that names are written in, from `min` on. */
function runAround(text: string, at: number, min: number): { from: number; to: number } {
  let from = at;
  while (from > min && isInNames(text.charCodeAt(from - 1))) from--;
  while (at - from >= RUN_LENGTH_MAX) from += RUN_LENGTH_MAX;
  let to = at + 1;
  while (to < text.length && to - from < RUN_LENGTH_MAX && isInNames(text.charCodeAt(to))) to++;
  return { from, to };
}

function isInNames(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    MARKS_IN_NAMES.has(code)
  );
}

/** `run`: up to the word that ends the name. */
function readName(run: string, rest: string): { from: number; to: number } | undefined {
  const named = run + (TAIL.exec(rest)?.[0] ?? '');
  const from = startOf(named);
  return HAS_FOUR_HAN.test(named.slice(from)) ? { from, to: named.length } : undefined;
}

/** A code that stands right before a name: no part of it. */
const CODE_LENGTH_MIN = 15;
const CODE_BEFORE = new RegExp(
  `^.*[0-9A-Za-z${NOTHING}${TAG_EDGE}]{${CODE_LENGTH_MIN}}(?![0-9A-Za-z${NOTHING}${TAG_EDGE}])`,
);

/** After a code, the words that lead up to it and a bracket that is never closed. */
function startOf(run: string): number {
  let from = run.length < CODE_LENGTH_MIN ? 0 : (CODE_BEFORE.exec(run)?.[0].length ?? 0);
  let depth = 0;
  for (let i = run.length - 1; i >= from; i--) {
    if (run[i] === ')') depth++;
    if (run[i] === '(' && --depth < 0) {
      from = i + 1;
      break;
    }
  }
  for (let lead = LEAD.exec(run.slice(from)); lead !== null; lead = LEAD.exec(run.slice(from))) from += lead[0].length;
  while (LOOSE.test(run.slice(from))) from++;
  return from;
}

/**
 * True where both write one name: full-width or not, with or without spaces, in either case. Anything else is a
 * mismatch for a person to look at: names differ by single characters.
 * @example isSameOrganizationName('沙盒（广西）有限公司', '沙盒(广西)有限公司') // true
 */
export function isSameOrganizationName(a: string, b: string): boolean {
  return a === b || canonicalOrganizationName(a) === canonicalOrganizationName(b);
}

/** One way of writing a name: half-width, in capitals, without spaces or marks that take no room. */
export function canonicalOrganizationName(name: string): string {
  return normaliseText(name.normalize('NFC')).replace(INVISIBLE, '').replace(/\s/g, '').toUpperCase();
}
