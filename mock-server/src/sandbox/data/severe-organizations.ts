/** Organisations of contract §3 on severe lists. */
import type { ListingFacts } from '@credit-check/domain/disclosure/facts';
import { parseInstant } from '@credit-check/domain/time/instant';
import {
  enforcementDecision,
  liveRecord,
  organizationFile,
  penaltyDecision,
  type SandboxScenario,
} from './sandbox-facts.ts';

const emergency = '沙盒市应急管理局';
const labour = '沙盒市人力资源和社会保障局';

const safetyListing = {
  jurisdiction: 'guangxi',
  listName: '安全生产严重失信主体名单',
  authority: emergency,
  removalConditions: '列入满1年，已纠正违法行为、履行相关义务，且未再发生严重违法行为。',
  removalProcedure: '向作出列入决定的机关提出移出申请，机关自收到申请材料之日起七个工作日内反馈处理结果。',
  remedies: '可以自收到决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
  annotations: [],
} as const;

/** The listing of `severe`; the person `responsible-person` carries its note (L4). */
export const severeListing: ListingFacts = {
  ...safetyListing,
  id: 'lst_sandbox_severe',
  grounds: '发生较大生产安全责任事故，负有主要责任，严重危害公民生命安全。',
  legalBasis: ['《广西壮族自治区社会信用条例》第四十四条第（一）项', '《安全生产严重失信主体名单管理办法》'],
  documentNumber: '沙应急严〔2026〕3号',
  decidedOn: '2026-03-16',
  servedAt: parseInstant('2026-03-18T15:00:00+08:00'),
  measures: [
    { code: 'GX42-2', method: '每季度现场检查一次' },
    { code: 'GX42-4', method: '公共资源交易信用评分予以减分' },
    { code: 'GX42-7', method: '停止执行财政性资金补助' },
  ],
  groundRecords: ['rec_sandbox_severe'],
};

const extendedListing: ListingFacts = {
  jurisdiction: 'guangxi',
  id: 'lst_sandbox_extended',
  listName: '拒不履行生效法律文书严重失信主体名单',
  authority: '沙盒市人民法院',
  grounds: '有履行能力而拒不履行生效法律文书确定的义务，情节严重。',
  legalBasis: ['《广西壮族自治区社会信用条例》第四十四条第（三）项'],
  documentNumber: '（2021）沙01执严9号',
  decidedOn: '2021-09-01',
  servedAt: parseInstant('2021-09-03T10:00:00+08:00'),
  measures: [{ code: 'GX42-5', method: '限制参与政府投资建设项目' }],
  removalConditions: '全部履行生效法律文书确定的义务。',
  removalProcedure: '向作出列入决定的法院提出申请，法院核实后予以移出。',
  remedies: '可以自收到决定书之日起十日内向上一级法院申请复议。',
  groundRecords: ['rec_sandbox_extended'],
  annotations: [],
};

const wageListing: ListingFacts = {
  jurisdiction: 'guangxi',
  id: 'lst_sandbox_two_1',
  listName: '拖欠农民工工资失信主体名单',
  authority: labour,
  grounds: '拖欠农民工工资数额较大，经责令限期支付逾期未支付。',
  legalBasis: ['《广西壮族自治区社会信用条例》第四十四条第（二）项', '《保障农民工工资支付条例》第四十八条'],
  documentNumber: '沙人社严〔2025〕6号',
  decidedOn: '2025-12-08',
  servedAt: parseInstant('2025-12-10T11:00:00+08:00'),
  measures: [
    { code: 'GX42-3', method: '限制享受财政资金支持' },
    { code: 'GX42-4', method: '限制参加招标投标，信用等次予以降低', endsOn: '2028-12-07' },
  ],
  removalConditions: '列入期限届满，或者清偿拖欠工资、赔偿金并作出信用承诺后满6个月。',
  removalProcedure: '向作出列入决定的机关提出移出申请，机关自收到申请材料之日起七个工作日内反馈处理结果。',
  remedies: '可以自收到决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
  endsOn: '2028-12-07',
  groundRecords: [],
  annotations: [],
};

export const severeOrganizations: readonly SandboxScenario[] = [
  {
    scenario: 'severe',
    shows: 'on one severe list',
    file: organizationFile('91990000MAT000034Q', '沙盒示例磐石岩土工程有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_severe',
          catalogueItem: 'GX-P03',
          title: '未履行安全生产管理职责导致发生较大生产安全责任事故',
          facts: '对较大生产安全责任事故负有主要责任，处以罚款人民币150万元，暂扣安全生产许可证。',
          document: penaltyDecision('沙应急罚〔2026〕4号', emergency, '2026-02-10'),
          determinedOn: '2026-02-10',
        }),
      ],
      listings: [severeListing],
    }),
  },
  {
    scenario: 'severe-extended',
    shows: 'a record of no national class, period over, ground of a listing still on: disclosed until removal (GX27)',
    file: organizationFile('91990000MAT000093U', '沙盒示例北屿路桥工程有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_extended',
          catalogueItem: 'GX-J01',
          title: '有履行能力而拒不履行生效法律文书确定的给付义务',
          facts: '未履行（2020）沙01民初402号民事判决书确定的支付工程款人民币320万元的义务。',
          document: enforcementDecision('（2021）沙01执66号', '2021-06-15'),
          determinedOn: '2021-06-15',
        }),
      ],
      listings: [extendedListing],
    }),
  },
  {
    scenario: 'two-lists',
    shows: 'on two severe lists, one under objection',
    file: organizationFile('91990000MAT000149Y', '沙盒示例乘风劳务有限公司', {
      listings: [
        wageListing,
        {
          ...safetyListing,
          id: 'lst_sandbox_two_2',
          grounds: '瞒报生产安全事故，情节严重。',
          legalBasis: ['《广西壮族自治区社会信用条例》第四十四条第（一）项'],
          documentNumber: '沙应急严〔2026〕11号',
          decidedOn: '2026-08-24',
          servedAt: parseInstant('2026-08-26T09:00:00+08:00'),
          measures: [{ code: 'GX42-2', method: '每半年现场检查一次' }, { code: 'GX42-6' }],
          groundRecords: [],
          annotations: [
            {
              kind: 'objection',
              since: '2026-11-18T14:10:00+08:00',
              text: '异议处理中：信用主体对列入决定有异议，已受理，正在核查。',
              dueOn: '2026-11-23',
            },
          ],
        },
      ],
    }),
  },
];
