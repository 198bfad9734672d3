/**
 * Short citations such as `GX27` and the long names screens show for them. Depends on nothing, so that a badge can carry
 * it without the engine.
 */

/** Acts cited by article: `GX27` is article 27. A further jurisdiction adds its act here. */
export const acts = {
  GX: {
    'zh-CN': '《广西壮族自治区社会信用条例》',
    'zh-TW': '《廣西壯族自治區社會信用條例》',
    en: 'Guangxi Zhuang Autonomous Region Social Credit Regulation',
  },
  BT: {
    'zh-CN': '《兵团社会信用管理办法（试行）》',
    'zh-TW': '《兵團社會信用管理辦法（試行）》',
    en: 'Xinjiang Production and Construction Corps Social Credit Measures (Trial)',
  },
} as const;

/** Orders and lists of the National Development and Reform Commission, cited as a whole. */
export const orders = {
  NDRC36: {
    'zh-CN': '《信用修复管理办法》（国家发展和改革委员会令第36号）',
    'zh-TW': '《信用修復管理辦法》（國家發展和改革委員會令第36號）',
    en: 'Measures for Credit Repair (NDRC Order No. 36 of 2025)',
  },
  NDRC58: {
    'zh-CN': '《失信行为纠正后的信用信息修复管理办法（试行）》（国家发展和改革委员会令第58号）',
    'zh-TW': '《失信行為糾正後的信用信息修復管理辦法（試行）》（國家發展和改革委員會令第58號）',
    en: 'Measures for the Repair of Credit Information (Trial) (NDRC Order No. 58 of 2023)',
  },
  CATALOGUE24: {
    'zh-CN': '《全国公共信用信息基础目录（2024年版）》',
    'zh-TW': '《全國公共信用資訊基礎目錄（2024年版）》',
    en: 'National Base Catalogue of Public Credit Information (2024)',
  },
  MEASURES24: {
    'zh-CN': '《全国失信惩戒措施基础清单（2024年版）》',
    'zh-TW': '《全國失信懲戒措施基礎清單（2024年版）》',
    en: 'National Base List of Disciplinary Measures (2024)',
  },
} as const;

export type ActPrefix = keyof typeof acts;
export type OrderCode = keyof typeof orders;
export type CitationLocale = 'zh-CN' | 'zh-TW' | 'en';

/** An article (`GX27`), an item of one (`GX42(2)`) or a whole order (`NDRC36`). */
export type Citation = `${ActPrefix}${number}` | `${ActPrefix}${number}(${number})` | OrderCode;

/**
 * The long name of a citation; one this version does not know comes back as it is.
 * @example citationName('GX27', 'zh-CN') // 《广西壮族自治区社会信用条例》第二十七条
 */
export function citationName(citation: string, locale: CitationLocale): string {
  if (Object.hasOwn(orders, citation)) return orders[citation as OrderCode][locale];
  const parts = /^([A-Z]+)(\d{1,2})(?:\((\d{1,2})\))?$/.exec(citation);
  if (parts === null || !Object.hasOwn(acts, parts[1]!)) return citation;
  const act = acts[parts[1] as ActPrefix][locale];
  const article = Number(parts[2]);
  const item = parts[3] === undefined ? undefined : Number(parts[3]);
  if (locale === 'en') return `${act}, Article ${article}${item === undefined ? '' : `(${item})`}`;
  const [articleWord, itemWord] = locale === 'zh-CN' ? ['条', '项'] : ['條', '項'];
  return `${act}第${chineseNumeral(article)}${articleWord}${item === undefined ? '' : `第（${chineseNumeral(item)}）${itemWord}`}`;
}

/** 0 to 99 as statutes write them: 27 → 二十七. */
function chineseNumeral(n: number): string {
  const digits = '〇一二三四五六七八九';
  if (n < 10) return digits[n]!;
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : digits[tens]}十${n % 10 === 0 ? '' : digits[n % 10]}`;
}
