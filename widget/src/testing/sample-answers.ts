/** Answers as the platform gives them, for tests and the gallery: input of pure views, nothing is mocked. */
import type { Answer } from '@credit-check/domain/contract/answer';
import type { DisclosedEvaluation, DisclosedListing, DisclosedRecord } from '@credit-check/domain/contract/disclosed';

const objection = {
  kind: 'objection',
  since: '2026-11-20T15:00:00+08:00',
  text: '信用主体认为信息有误，已受理，处理期间继续披露',
  dueOn: '2026-11-25',
} as const;

export const record: DisclosedRecord = {
  id: 'rec_1',
  catalogueItem: { code: 'GX-AP-01', name: '行政处罚' },
  polarity: 'adverse',
  title: '未按期缴纳建设工程质量保证金',
  facts: '示例工程竣工后九十日内未缴纳质量保证金，经催告仍未改正。',
  document: {
    type: '行政处罚决定书',
    number: '沙建罚〔2026〕12 号',
    authority: '沙盒住房和城乡建设局',
    date: '2026-03-02',
  },
  provider: '沙盒住房和城乡建设局',
  determinedOn: '2026-03-02',
  annotations: [],
  disclosure: { endsAt: '2027-03-02T00:00:00+08:00', rules: ['GX27', 'NDRC36'] },
};

export const objectedRecord: DisclosedRecord = { ...record, id: 'rec_2', annotations: [objection] };

export const listing: DisclosedListing = {
  id: 'lst_1',
  listName: '拖欠农民工工资失信联合惩戒对象名单',
  authority: '沙盒人力资源和社会保障局',
  listedOn: '2026-05-11',
  grounds: '拖欠三十名农民工工资，经责令限期支付逾期未支付。',
  legalBasis: ['《保障农民工工资支付条例》第四十八条'],
  documentNumber: '沙人社列〔2026〕3 号',
  measures: [
    {
      code: 'GX42-1',
      name: '限制参与政府投资项目投标',
      authority: '沙盒发展和改革委员会',
      legalBasis: '《广西壮族自治区社会信用条例》第四十二条第一项',
      method: '资格审查时不予通过',
      endsOn: '2027-05-10',
    },
    { code: 'GX42-4', name: '取消荣誉评选资格', authority: '沙盒市人民政府', legalBasis: '同上第四项' },
  ],
  removalConditions: '全额支付所欠工资并自列入之日起满六个月。',
  removalProcedure: '向列入机关书面申请，七个工作日内答复。',
  remedies: '六十日内可申请行政复议，六个月内可提起行政诉讼。',
  annotations: [],
  disclosure: { endsAt: null, rules: ['GX51(1)'] },
};

const commendation: DisclosedRecord = {
  id: 'rec_3',
  catalogueItem: { code: 'GX-HO-01', name: '表彰奖励' },
  polarity: 'positive',
  title: '沙盒市诚信企业',
  facts: '',
  provider: '沙盒市人民政府',
  determinedOn: '2025-12-01',
  annotations: [],
  disclosure: { endsAt: '2028-12-01T00:00:00+08:00', rules: [] },
};

const evaluation: DisclosedEvaluation = {
  id: 'evl_1',
  publisher: '沙盒公共信用信息中心',
  name: '公共信用综合评价',
  result: '良',
  asOf: '2026-10-01',
  annotations: [],
  note: 'reference only',
};

export const clear: Answer = {
  queryId: 'qry_sample',
  asOf: '2026-11-21T10:00:00+08:00',
  refreshBy: '2026-11-21T10:15:00+08:00',
  basis: 'public',
  purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
  jurisdiction: 'guangxi',
  source: { name: '沙盒信用平台', url: 'https://platform.example' },
  subject: { scheme: 'uscc', id: '91990000MAT000042K', kind: 'organization', name: '沙盒示例建设有限公司' },
  status: 'no-adverse-records',
  scope: 'all',
  severeListings: [],
  records: [],
  evaluations: [],
  notices: [],
  receipt: { queryId: 'qry_sample', index: 0 },
};

/** One answer for each fact a badge can state. */
export const sampleAnswers = {
  clear,
  scoped: { ...clear, basis: 'authorized', scope: ['administrative-penalties', 'severe-lists'] },
  adverse: { ...clear, status: 'adverse-records', records: [record, { ...record, id: 'rec_4' }] },
  objected: { ...clear, status: 'adverse-records', records: [objectedRecord] },
  partlyObjected: { ...clear, status: 'adverse-records', records: [record, objectedRecord] },
  severe: { ...clear, status: 'severe-list', severeListings: [listing], records: [record] },
  twoLists: {
    ...clear,
    status: 'severe-list',
    severeListings: [listing, { ...listing, id: 'lst_2', listName: '严重违法失信名单', annotations: [objection] }],
  },
  positive: { ...clear, records: [commendation], evaluations: [evaluation] },
  unknown: {
    ...clear,
    status: 'subject-not-found',
    subject: { scheme: 'uscc', id: '91990000MAT099994Q', kind: 'organization' },
  },
  notAsked: { ...clear, basis: 'authorized', status: 'not-asked', scope: ['honours', 'commitments'] },
} as const satisfies Record<string, Answer>;

/** What a hostile or careless source might send as text. */
export const hostileText = `<img src=x onerror="document.title='owned'">\u202Egnp.exe ${'很长的文字'.repeat(2000)}`;
