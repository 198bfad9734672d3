/** Texts of the page of catalogues and lists, one table per language. Items themselves are in Chinese, as they are published. */
import type { CatalogueItemOutput } from '@credit-check/domain/contract/catalogue-output';
import type { Category } from '@credit-check/domain/contract/categories';
import type { Language } from './words.ts';

interface CatalogueWords {
  readonly title: string;
  readonly lead: string;
  readonly inForce: (day: string) => string;
  readonly catalogue: string;
  readonly measures: string;
  readonly regional: string;
  readonly national: string;
  readonly extract: string;
  readonly edition: (from: string, source: string) => string;
  readonly months: (count: number) => string;
  readonly publicity: string;
  readonly retention: string;
  readonly period: string;
  readonly longest: string;
  readonly sharedWith: string;
  readonly provider: string;
  readonly updated: string;
  readonly colon: string;
  readonly nationalClass: string;
  readonly classes: Readonly<Record<NonNullable<CatalogueItemOutput['nationalClass']>, string>>;
  readonly openness: Readonly<Record<CatalogueItemOutput['openness'], string>>;
  readonly polarity: Readonly<Record<CatalogueItemOutput['polarity'], string>>;
  readonly categories: Readonly<Record<Category, string>>;
}

export const catalogueWords: Readonly<Record<Language, CatalogueWords>> = {
  'zh-CN': {
    title: '信息目录与惩戒措施清单',
    lead: '平台只收录目录内的信息，只显示清单内的措施。每一项均写明公开属性、期限、提供单位与依据；认定当日有效的版本决定适用。',
    inForce: (day) => `${day} 有效的版本`,
    catalogue: '公共信用信息目录',
    measures: '失信惩戒措施清单',
    regional: '本地区',
    national: '全国',
    extract: '节选',
    edition: (from, source) => `${source}，自 ${from} 起`,
    months: (count) => (count % 12 === 0 ? `${count / 12} 年` : `${count} 个月`),
    publicity: '公示期限',
    retention: '保存期限',
    period: '披露期限',
    longest: '法定最长期限',
    sharedWith: '共享范围',
    provider: '提供单位',
    updated: '更新周期',
    colon: '：',
    nationalClass: '国家规则分类',
    classes: { minor: '轻微', general: '一般', serious: '严重', 'by-provider': '由认定单位确定' },
    openness: { public: '公开', shared: '政务共享', 'on-authorisation': '授权查询' },
    polarity: { adverse: '失信信息', neutral: '一般信息', positive: '守信信息' },
    categories: {
      'basic-information': '基础信息',
      'administrative-penalties': '行政处罚',
      'court-judgments': '司法裁判与执行',
      'severe-lists': '严重失信主体名单',
      'other-adverse': '其他失信信息',
      honours: '表彰奖励与公益',
      commitments: '信用承诺',
      'restricted-finance': '限制采集的财产信息',
    },
  },
  en: {
    title: 'Catalogues and lists of measures',
    lead: 'The platform takes in what a catalogue holds and shows measures that stand on a list, nothing else. Each item says how open it is, for how long, who provides it and by which article; the edition in force on the day of determination decides.',
    inForce: (day) => `Editions in force on ${day}`,
    catalogue: 'Catalogue of public credit information',
    measures: 'List of disciplinary measures',
    regional: 'Regional',
    national: 'National',
    extract: 'extract',
    edition: (from, source) => `${source}, from ${from}`,
    months: (count) => (count % 12 === 0 ? `${count / 12} ${count === 12 ? 'year' : 'years'}` : `${count} months`),
    publicity: 'Publicity',
    retention: 'Retention',
    period: 'Disclosure',
    longest: "the law's maximum",
    sharedWith: 'Shared with',
    provider: 'Provider',
    updated: 'Updated',
    colon: ': ',
    nationalClass: 'Class under the national rule',
    classes: { minor: 'minor', general: 'general', serious: 'serious', 'by-provider': 'set by the determining unit' },
    openness: { public: 'public', shared: 'shared among authorities', 'on-authorisation': 'on authorisation' },
    polarity: { adverse: 'adverse', neutral: 'neutral', positive: 'positive' },
    categories: {
      'basic-information': 'basic information',
      'administrative-penalties': 'administrative penalties',
      'court-judgments': 'court judgments',
      'severe-lists': 'severe lists',
      'other-adverse': 'other adverse information',
      honours: 'honours',
      commitments: 'commitments',
      'restricted-finance': 'restricted finance',
    },
  },
};
