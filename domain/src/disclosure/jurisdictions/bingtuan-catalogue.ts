/**
 * The catalogue of the Corps: the reference platform's own, within BT25; an operator replaces it by the published one, and
 * adds an edition when that changes.
 */
import type { CatalogueItem } from '../catalogue-item.ts';

const everyAuthority = '兵团各级具有管理公共事务职责的行政机关、群团组织';

const open = { openness: 'public', sharingScope: everyAuthority, updateCycle: '每工作日' } as const;
const onAuthorisation = { openness: 'on-authorisation', sharingScope: '不共享', updateCycle: '每月' } as const;

/** BT25(2). */
const penalty = {
  ...open,
  category: 'administrative-penalties',
  polarity: 'adverse',
  provider: '作出行政处罚决定的行政机关',
  source: '行政处罚决定书',
  article: 'BT25(2)',
} as const;

const otherAdverse = { ...open, category: 'other-adverse', polarity: 'adverse' } as const;

/** BT25(4), BT36. */
const honour = {
  ...open,
  category: 'honours',
  polarity: 'positive',
  publicityMonths: 36,
  retentionMonths: 60,
  updateCycle: '每月',
  article: 'BT25(4)',
} as const;

/** BT45: the basis of graded supervision, shared; not made public by this catalogue. */
const evaluation = {
  subjects: 'organization',
  evaluation: true,
  category: 'basic-information',
  polarity: 'neutral',
  openness: 'shared',
  sharingScope: everyAuthority,
  publicityMonths: 12,
  retentionMonths: 12,
  updateCycle: '每年',
  article: 'BT45',
} as const;

/** BT55: finances of natural persons; only the subject and whom it authorised. */
const finance = {
  subjects: 'person',
  ...onAuthorisation,
  category: 'restricted-finance',
  polarity: 'neutral',
  publicityMonths: 12,
  retentionMonths: 12,
  article: 'BT55',
} as const;

const basic = { category: 'basic-information', polarity: 'neutral' } as const;

export const bingtuanCatalogue: readonly CatalogueItem[] = [
  {
    ...basic,
    ...open,
    code: 'BT-B01',
    name: '市场主体登记信息',
    subjects: 'organization',
    publicityMonths: 120,
    retentionMonths: 120,
    provider: '市场监督管理部门',
    source: '登记系统',
    article: 'BT25(1)',
  },
  {
    ...basic,
    ...open,
    code: 'BT-B02',
    name: '行政许可信息',
    publicityMonths: 60,
    retentionMonths: 60,
    provider: '作出行政许可决定的行政机关',
    source: '行政许可决定书',
    article: 'BT25(2)',
  },
  {
    ...basic,
    ...onAuthorisation,
    code: 'BT-B03',
    name: '自然人职业资格信息',
    subjects: 'person',
    publicityMonths: 60,
    retentionMonths: 60,
    provider: '人力资源社会保障部门',
    source: '职业资格证书',
    article: 'BT25(1)',
  },
  {
    ...penalty,
    code: 'BT-P01',
    name: '轻微行政处罚信息',
    nationalClass: 'minor',
    openness: 'shared',
    publicityMonths: 3,
    retentionMonths: 12,
  },
  {
    ...penalty,
    code: 'BT-P02',
    name: '一般行政处罚信息',
    nationalClass: 'general',
    publicityMonths: 12,
    retentionMonths: 36,
  },
  {
    ...penalty,
    code: 'BT-P03',
    name: '严重行政处罚信息',
    nationalClass: 'serious',
    publicityMonths: 36,
    retentionMonths: 60,
  },
  {
    ...penalty,
    code: 'BT-P04',
    name: '行政强制、行政裁决中的失信信息',
    nationalClass: 'by-provider',
    publicityMonths: 12,
    retentionMonths: 36,
    provider: '作出决定的行政机关',
    source: '行政强制、行政裁决决定书',
  },
  {
    ...open,
    code: 'BT-J01',
    name: '拒不履行生效法律文书确定义务信息',
    category: 'court-judgments',
    polarity: 'adverse',
    publicityMonths: 24,
    retentionMonths: 60,
    provider: '人民法院',
    source: '生效裁判文书、执行决定书',
    article: 'BT25(6)',
  },
  {
    ...otherAdverse,
    code: 'BT-O01',
    name: '拒不缴纳税款信息',
    publicityMonths: 24,
    retentionMonths: 60,
    provider: '税务机关',
    source: '税务处理决定书',
    article: 'BT25(5)',
  },
  {
    ...otherAdverse,
    code: 'BT-O02',
    name: '信用承诺未履行信息',
    publicityMonths: 12,
    retentionMonths: 36,
    provider: '受理承诺的行政机关',
    source: '未履行承诺认定书',
    article: 'BT25(3)',
  },
  {
    ...otherAdverse,
    code: 'BT-O03',
    name: '提供虚假资料等弄虚作假信息',
    publicityMonths: 12,
    retentionMonths: 36,
    provider: '作出认定的行政机关',
    source: '认定书',
    article: 'BT25(7)',
  },
  { ...honour, code: 'BT-H01', name: '表彰奖励信息', provider: '作出表彰的行政机关', source: '表彰决定' },
  { ...honour, code: 'BT-H02', name: '志愿服务信息', provider: '民政部门', source: '志愿服务信息系统' },
  { ...honour, code: 'BT-H03', name: '社会公益信息', provider: '民政部门', source: '公益活动记录' },
  {
    ...open,
    code: 'BT-C01',
    name: '信用承诺履约信息',
    category: 'commitments',
    polarity: 'positive',
    publicityMonths: 36,
    retentionMonths: 60,
    provider: '受理承诺的行政机关',
    source: '履约核查结果',
    article: 'BT44',
  },
  {
    ...open,
    code: 'BT-C02',
    name: '信用承诺信息',
    category: 'commitments',
    polarity: 'neutral',
    publicityMonths: 36,
    retentionMonths: 36,
    provider: '受理承诺的行政机关',
    source: '信用承诺书',
    article: 'BT44',
  },
  {
    ...evaluation,
    code: 'BT-E01',
    name: '公共信用综合评价',
    provider: '兵团发展改革委',
    source: '公共信用综合评价结果',
  },
  {
    ...evaluation,
    code: 'BT-E02',
    name: '行业信用评价',
    provider: '行业领域信用管理部门',
    source: '行业信用评价结果',
  },
  {
    ...finance,
    code: 'BT-F01',
    name: '自然人不动产信息',
    attributes: ['realEstate'],
    provider: '自然资源部门',
    source: '不动产登记簿',
  },
  {
    ...finance,
    code: 'BT-F02',
    name: '自然人纳税数额信息',
    attributes: ['taxAmount'],
    provider: '税务机关',
    source: '税收征管系统',
  },
  {
    ...finance,
    code: 'BT-F03',
    name: '自然人书面同意提供的收入、存款、有价证券、商业保险信息',
    attributes: ['income', 'deposits', 'securities', 'insurance'],
    provider: '取得本人书面同意的提供单位',
    source: '本人书面同意书',
  },
];

const severe = { category: 'severe-lists', polarity: 'adverse', provider: '行业领域信用管理部门' } as const;

/** What a listing is disclosed as. */
export const bingtuanSevereListItem: CatalogueItem = {
  ...open,
  ...severe,
  code: 'BT-S01',
  name: '严重失信主体名单信息',
  source: '列入严重失信主体名单决定文书',
  article: 'BT40',
};

/** What the note in a responsible person's file is disclosed as (L4). */
export const bingtuanResponsiblePersonItem: CatalogueItem = {
  ...onAuthorisation,
  ...severe,
  code: 'BT-S02',
  name: '严重失信主体责任人同步标注信息',
  source: '列入严重失信主体名单决定文书',
  article: 'BT42',
};
