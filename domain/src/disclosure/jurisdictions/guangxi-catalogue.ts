/**
 * The catalogue of Guangxi: the reference platform's own, within what GX19 to GX21 allow; an operator replaces it by the
 * published one, and adds an edition when that changes.
 */
import type { CatalogueItem } from '../catalogue-item.ts';

const everyAuthority = '自治区、设区的市国家机关以及法律、法规授权的具有管理公共事务职能的组织';

const open = { openness: 'public', sharingScope: everyAuthority, updateCycle: '每工作日' } as const;
const onAuthorisation = { openness: 'on-authorisation', sharingScope: '不共享', updateCycle: '每月' } as const;

/** GX20(1). */
const penalty = {
  ...open,
  category: 'administrative-penalties',
  polarity: 'adverse',
  provider: '作出行政处罚决定的行政机关',
  source: '行政处罚决定书',
  article: 'GX20(1)',
} as const;

const otherAdverse = { ...open, category: 'other-adverse', polarity: 'adverse' } as const;

/** GX25: honest conduct, not made public where the subject wishes so. */
const honour = {
  ...open,
  category: 'honours',
  polarity: 'positive',
  publicityMonths: 60,
  updateCycle: '每月',
  article: 'GX25',
} as const;

const evaluation = {
  subjects: 'organization',
  evaluation: true,
  category: 'basic-information',
  polarity: 'neutral',
  sharingScope: everyAuthority,
  publicityMonths: 12,
  updateCycle: '每年',
  article: 'GX34',
} as const;

/** GX57: finances of natural persons; only the subject and whom it authorised. */
const finance = {
  subjects: 'person',
  ...onAuthorisation,
  category: 'restricted-finance',
  polarity: 'neutral',
  publicityMonths: 12,
  article: 'GX57',
} as const;

const basic = { category: 'basic-information', polarity: 'neutral', article: 'GX19' } as const;

export const guangxiCatalogue: readonly CatalogueItem[] = [
  {
    ...basic,
    ...open,
    code: 'GX-B01',
    name: '市场主体登记信息',
    subjects: 'organization',
    publicityMonths: 120,
    provider: '市场监督管理部门',
    source: '登记系统',
  },
  {
    ...basic,
    ...open,
    code: 'GX-B02',
    name: '行政许可信息',
    publicityMonths: 60,
    provider: '作出行政许可决定的行政机关',
    source: '行政许可决定书',
  },
  {
    ...basic,
    ...onAuthorisation,
    code: 'GX-B03',
    name: '自然人职业资格信息',
    subjects: 'person',
    publicityMonths: 60,
    provider: '人力资源社会保障部门',
    source: '职业资格证书',
  },
  { ...penalty, code: 'GX-P01', name: '轻微行政处罚信息', nationalClass: 'minor', openness: 'shared' },
  { ...penalty, code: 'GX-P02', name: '一般行政处罚信息', nationalClass: 'general' },
  { ...penalty, code: 'GX-P03', name: '严重行政处罚信息', nationalClass: 'serious' },
  {
    ...penalty,
    code: 'GX-P04',
    name: '行政强制、行政裁决中的违法失信信息',
    nationalClass: 'by-provider',
    provider: '作出决定的行政机关',
    source: '行政强制、行政裁决决定书',
  },
  {
    ...open,
    code: 'GX-J01',
    name: '拒不履行生效法律文书确定义务信息',
    category: 'court-judgments',
    polarity: 'adverse',
    provider: '人民法院',
    source: '生效裁判文书、执行决定书',
    article: 'GX20(5)',
  },
  {
    ...otherAdverse,
    code: 'GX-O01',
    name: '拒不缴纳税款信息',
    provider: '税务机关',
    source: '税务处理决定书',
    article: 'GX20(1)',
  },
  {
    ...otherAdverse,
    code: 'GX-O02',
    name: '信用承诺未履行信息',
    publicityMonths: 36,
    provider: '受理承诺的行政机关',
    source: '未履行承诺认定书',
    article: 'GX20(2)',
  },
  {
    ...otherAdverse,
    code: 'GX-O03',
    name: '提供虚假材料等弄虚作假信息',
    publicityMonths: 36,
    provider: '作出认定的行政机关',
    source: '认定书',
    article: 'GX20(3)',
  },
  {
    ...otherAdverse,
    code: 'GX-O04',
    name: '违反诚信执业规范信息',
    publicityMonths: 36,
    provider: '行业主管部门',
    source: '处理决定书',
    article: 'GX20(4)',
  },
  { ...honour, code: 'GX-H01', name: '表彰奖励信息', provider: '作出表彰的国家机关', source: '表彰决定' },
  { ...honour, code: 'GX-H02', name: '志愿服务信息', provider: '民政部门', source: '志愿服务信息系统' },
  { ...honour, code: 'GX-H03', name: '慈善捐赠信息', provider: '民政部门', source: '捐赠票据' },
  { ...honour, code: 'GX-H04', name: '见义勇为信息', provider: '公安机关', source: '见义勇为确认决定' },
  {
    ...open,
    code: 'GX-C01',
    name: '信用承诺履约信息',
    category: 'commitments',
    polarity: 'positive',
    publicityMonths: 36,
    provider: '受理承诺的行政机关',
    source: '履约核查结果',
    article: 'GX33',
  },
  {
    ...open,
    code: 'GX-C02',
    name: '信用承诺信息',
    category: 'commitments',
    polarity: 'neutral',
    publicityMonths: 36,
    provider: '受理承诺的行政机关',
    source: '信用承诺书',
    article: 'GX33',
  },
  {
    ...evaluation,
    code: 'GX-E01',
    name: '公共信用综合评价',
    openness: 'public',
    provider: '公共信用信息工作机构',
    source: '公共信用综合评价结果',
  },
  {
    ...evaluation,
    code: 'GX-E02',
    name: '行业信用评价',
    openness: 'shared',
    provider: '行业主管部门',
    source: '行业信用评价结果',
  },
  {
    ...finance,
    code: 'GX-F01',
    name: '自然人不动产信息',
    attributes: ['realEstate'],
    provider: '自然资源部门',
    source: '不动产登记簿',
  },
  {
    ...finance,
    code: 'GX-F02',
    name: '自然人纳税数额信息',
    attributes: ['taxAmount'],
    provider: '税务机关',
    source: '税收征管系统',
  },
  {
    ...finance,
    code: 'GX-F03',
    name: '自然人书面同意提供的收入、存款、有价证券、商业保险信息',
    attributes: ['income', 'deposits', 'securities', 'insurance'],
    provider: '取得本人书面同意的提供单位',
    source: '本人书面同意书',
  },
];

const severe = { category: 'severe-lists', polarity: 'adverse', provider: '作出认定的机关' } as const;

/** What a listing is disclosed as. */
export const guangxiSevereListItem: CatalogueItem = {
  ...open,
  ...severe,
  code: 'GX-S01',
  name: '严重失信主体名单信息',
  source: '严重失信主体认定决定书',
  article: 'GX44',
};

/** What the note in a responsible person's file is disclosed as (L4). */
export const guangxiResponsiblePersonItem: CatalogueItem = {
  ...onAuthorisation,
  ...severe,
  code: 'GX-S02',
  name: '严重失信主体责任人员同步标注信息',
  source: '严重失信主体认定决定书',
  article: 'GX50',
};
