/**
 * Guangxi (GX): one disclosure period for publication and query alike (GX27). Its catalogue stands in
 * `guangxi-catalogue.ts`.
 */
import { acts } from '../citations.ts';
import type { Deadlines } from '../deadlines.ts';
import { singlePeriod } from '../disclosure-period.ts';
import type { ExcludedMatter } from '../excluded-matter.ts';
import type { Jurisdiction, MeasureItem } from '../jurisdiction.ts';
import { guangxiCatalogue, guangxiResponsiblePersonItem, guangxiSevereListItem } from './guangxi-catalogue.ts';

/** What GX42 allows a supplementary list of measures to hold. */
const measures: readonly MeasureItem[] = [
  { code: 'GX42-1', name: '在行政管理和公共服务中，限制享受相关便利', article: 'GX42(1)' },
  {
    code: 'GX42-2',
    name: '列为重点监督管理对象，提高抽查比例、增加检查频次，加强现场检查',
    article: 'GX42(2)',
  },
  { code: 'GX42-3', name: '在财政性资金补助、创业扶持等政府优惠政策实施中，作出相应限制', article: 'GX42(3)' },
  { code: 'GX42-4', name: '在公共资源交易中，予以相应减分、降低信用等次', article: 'GX42(4)' },
  {
    code: 'GX42-5',
    name: '限制参与政府投资或者政府与社会资本合作的建设项目，或者予以提高保证金比例',
    article: 'GX42(5)',
  },
  { code: 'GX42-6', name: '在评比表彰中，作出相应限制', article: 'GX42(6)' },
  { code: 'GX42-7', name: '取消财政性资金补助、项目支持', article: 'GX42(7)' },
  { code: 'GX42-8', name: '地方性法规规定的其他惩戒措施', article: 'GX42(8)' },
];

/** GX21(2) and (3): information about a person that stays out of the supplementary catalogue unless a law says so. */
const excludedMatters: readonly ExcludedMatter[] = [
  { name: '信访', words: ['信访'], article: 'GX21(2)' },
  { name: '献血', words: ['献血'], article: 'GX21(2)' },
  { name: '退役军人管理', words: ['退役军人'], article: 'GX21(2)' },
  { name: '拖欠物业服务费', words: ['物业费', '物业服务费'], unlessSerious: true, article: 'GX21(3)' },
  { name: '不文明养犬', words: ['养犬'], unlessSerious: true, article: 'GX21(3)' },
];

/** What the provider has to tell is due “at once” (GX60): no figure. */
const deadlines: Deadlines = {
  revocation: { days: 1, unit: 'working-days', article: 'GX60' },
  objection: { days: 3, unit: 'working-days', article: 'GX61' },
  'objection-with-help': { days: 5, unit: 'working-days', article: 'GX61' },
  service: { days: 7, unit: 'days', article: 'GX49' },
  'exit-answer': { days: 7, unit: 'working-days', article: 'GX51' },
};

export const guangxi: Jurisdiction = {
  id: 'guangxi',
  name: '广西壮族自治区',
  regulation: { title: acts.GX['zh-CN'], prefix: 'GX', inForceFrom: '2023-05-01' },
  catalogue: [
    { inForceFrom: '2023-05-01', source: '参考平台自拟目录，由运营方以公布的目录替换', items: guangxiCatalogue },
  ],
  nationalItemTerms: { publicityMonths: 60 },
  excludedMatters,
  severeListItem: guangxiSevereListItem,
  responsiblePersonItem: guangxiResponsiblePersonItem,
  measures: [{ inForceFrom: '2023-05-01', source: '《广西壮族自治区社会信用条例》第四十二条', items: measures }],
  articles: {
    catalogue: 'GX19',
    legalDocument: 'GX43',
    prohibitedData: 'GX57',
    minors: 'GX21',
    personsNotPublic: 'GX25',
    restrictedFinance: 'GX57',
    evaluations: 'GX34',
    consent: 'GX56',
    listingDecision: ['GX44', 'GX48'],
    measures: ['GX41', 'GX42'],
    listingNotice: 'GX46',
    listingService: 'GX49',
    listingExit: 'GX51',
    severeList: ['GX44', 'GX51'],
    responsiblePersons: 'GX50',
    objection: 'GX61',
    repair: 'GX62',
  },
  deadlines,
  knowsRetention: false,
  computePeriods: singlePeriod({ monthsMax: 60, period: 'GX27', catalogue: 'GX19' }),
};
