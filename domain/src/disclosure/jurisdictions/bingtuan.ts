/**
 * Xinjiang Production and Construction Corps (BT): a publicity and a retention period, both from the catalogue (BT23,
 * BT30), which stands in `bingtuan-catalogue.ts`.
 */
import { acts } from '../citations.ts';
import type { Deadlines } from '../deadlines.ts';
import { publicityAndRetention } from '../disclosure-period.ts';
import type { Jurisdiction, MeasureItem } from '../jurisdiction.ts';
import { bingtuanCatalogue, bingtuanResponsiblePersonItem, bingtuanSevereListItem } from './bingtuan-catalogue.ts';

/** What BT49 allows the Corps' list of measures to hold. */
const measures: readonly MeasureItem[] = [
  { code: 'BT49-1', name: '实施市场或行业禁入', article: 'BT49(1)' },
  { code: 'BT49-2', name: '实施职业禁入或从业限制', article: 'BT49(2)' },
  { code: 'BT49-3', name: '限制任职', article: 'BT49(3)' },
  { code: 'BT49-4', name: '限制相关消费行为', article: 'BT49(4)' },
  { code: 'BT49-5', name: '不准出境', article: 'BT49(5)' },
  { code: 'BT49-6', name: '限制申请财政性资金项目', article: 'BT49(6)' },
  { code: 'BT49-7', name: '限制享受优惠政策和便利措施', article: 'BT49(7)' },
  { code: 'BT49-8', name: '限制参加评先评优', article: 'BT49(8)' },
  { code: 'BT49-9', name: '纳入严重失信主体名单', article: 'BT49(9)' },
  { code: 'BT49-10', name: '法律法规规定的其他失信惩戒措施', article: 'BT49(10)' },
];

/**
 * Objections are answered “in the time prescribed” (BT57): the platform keeps the days of O3. Service and the answer to who
 * asks to leave a list have no figure here (BT41, BT59).
 */
const deadlines: Deadlines = {
  'revocation-report': { days: 5, unit: 'working-days', article: 'BT58' },
  revocation: { days: 2, unit: 'working-days', article: 'BT58' },
  objection: { days: 3, unit: 'working-days', article: 'BT57' },
  'objection-with-help': { days: 5, unit: 'working-days', article: 'BT57' },
};

export const bingtuan: Jurisdiction = {
  id: 'bingtuan',
  name: '新疆生产建设兵团',
  regulation: { title: acts.BT['zh-CN'], prefix: 'BT', inForceFrom: '2023-04-01' },
  catalogue: [
    { inForceFrom: '2023-04-01', source: '参考平台自拟目录，由运营方以公布的目录替换', items: bingtuanCatalogue },
  ],
  nationalItemTerms: { publicityMonths: 36, retentionMonths: 60 },
  excludedMatters: [],
  severeListItem: bingtuanSevereListItem,
  responsiblePersonItem: bingtuanResponsiblePersonItem,
  measures: [{ inForceFrom: '2023-04-01', source: '《兵团社会信用管理办法（试行）》第四十九条', items: measures }],
  articles: {
    catalogue: 'BT24',
    legalDocument: 'BT38',
    prohibitedData: 'BT55',
    minors: 'BT37',
    personsNotPublic: 'BT29',
    restrictedFinance: 'BT55',
    evaluations: 'BT45',
    consent: 'BT54',
    listingDecision: ['BT40', 'BT41'],
    measures: ['BT48', 'BT49'],
    listingNotice: 'BT41',
    listingService: 'BT41',
    listingExit: 'BT41',
    severeList: ['BT40', 'BT41'],
    responsiblePersons: 'BT42',
    objection: 'BT57',
    repair: 'BT59',
    marketUse: 'BT60',
  },
  deadlines,
  knowsRetention: true,
  computePeriods: publicityAndRetention({ period: 'BT30' }),
};
