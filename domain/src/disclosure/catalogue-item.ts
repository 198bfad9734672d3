/** An item of a public credit information catalogue (公共信用信息目录; C1, BT23, BT24, GX19). */
import type { Category } from '../contract/categories.ts';
import type { Polarity } from '../contract/disclosed.ts';
import type { FinanceAttribute } from '../contract/record-input.ts';
import type { SubjectKind } from '../contract/subject.ts';
import type { Citation } from './citations.ts';
import type { NationalClass } from './national-rule.ts';

/** 公开属性: made public; shared among authorities only; shown with the subject's authorisation. */
export type Openness = 'public' | 'shared' | 'on-authorisation';

export interface CatalogueItem {
  readonly code: string;
  /** Of the national base catalogue. */
  readonly national?: true;
  /** In Chinese, as the catalogue names it. */
  readonly name: string;
  readonly category: Category;
  readonly polarity: Polarity;
  readonly openness: Openness;
  /** Whose information it is; absent: organisations' and persons' alike. */
  readonly subjects?: SubjectKind;
  /** An evaluation by its publisher, for reference only (C7): its entries are evaluations, no records. */
  readonly evaluation?: true;
  /** 共享范围, in Chinese. */
  readonly sharingScope: string;
  /** Restricted finance of a person that the item holds, and no other (C4). */
  readonly attributes?: readonly FinanceAttribute[];
  /** 公示期限 in months; where the jurisdiction knows one period only, that one. Absent: the law's maximum. */
  readonly publicityMonths?: number;
  /** 保存期限 in months; only where the jurisdiction knows it (BT30). */
  readonly retentionMonths?: number;
  /** Class under the national rule (P6); `by-provider`: the record's `severity`. Absent: the rule does not cover the item. */
  readonly nationalClass?: NationalClass | 'by-provider';
  /** What a law declares irreparable (GX62): the law that does, in Chinese. */
  readonly irreparable?: string;
  /** 更新周期, in Chinese. */
  readonly updateCycle: string;
  /** 提供单位, in Chinese. */
  readonly provider: string;
  /** 归集来源, in Chinese. */
  readonly source: string;
  /** 法规政策依据, in Chinese, where the catalogue states one. */
  readonly basis?: string;
  /** What allows the item in the catalogue. */
  readonly article: Citation;
}
