/** Organisations of contract §3 with adverse records, also those whose records are over, repaired or revoked. */
import { parseInstant } from '@credit-check/domain/time/instant';
import {
  enforcementDecision,
  liveRecord,
  organizationFile,
  penaltyDecision,
  type SandboxScenario,
} from './sandbox-facts.ts';

const housing = '沙盒市住房和城乡建设局';
const market = '沙盒市市场监督管理局';
const tax = '国家税务总局沙盒市税务局';

export const adverseOrganizations: readonly SandboxScenario[] = [
  {
    scenario: 'adverse',
    shows: 'two adverse records in period',
    file: organizationFile('91990000MAT000026X', '沙盒示例远桥建设工程有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_adverse_1',
          catalogueItem: 'GX-P02',
          title: '未按照经审查合格的施工图设计文件施工',
          facts: '在沙盒示例片区道路工程中，未按照经审查合格的施工图设计文件施工，责令改正，处以罚款人民币18万元。',
          document: penaltyDecision('沙建罚〔2026〕12号', housing, '2026-05-18'),
          determinedOn: '2026-05-18',
        }),
        liveRecord({
          id: 'rec_sandbox_adverse_2',
          catalogueItem: 'GX-J01',
          title: '有履行能力而拒不履行生效法律文书确定的给付义务',
          facts: '未履行（2021）沙01民初233号民事判决书确定的支付货款本金人民币46万元及利息的义务。',
          document: enforcementDecision('（2022）沙01执118号', '2022-03-01'),
          determinedOn: '2022-03-01',
        }),
      ],
    }),
  },
  {
    scenario: 'objected',
    shows: 'an adverse record under objection',
    file: organizationFile('91990000MAT000042K', '沙盒示例青禾市政工程有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_objected',
          catalogueItem: 'GX-P02',
          title: '施工工地未采取有效防尘降尘措施',
          facts: '在沙盒示例管网改造工程中，土方作业未采取有效防尘降尘措施，处以罚款人民币5万元。',
          document: penaltyDecision('沙环罚〔2026〕31号', '沙盒市生态环境局', '2026-07-06'),
          determinedOn: '2026-07-06',
          annotations: [
            {
              kind: 'objection',
              since: '2026-11-19T09:30:00+08:00',
              text: '异议处理中：信用主体认为该信息存在错误，已受理，正在核查。',
              dueOn: '2026-11-24',
            },
          ],
        }),
      ],
    }),
  },
  {
    scenario: 'repaired',
    shows: 'was adverse and is repaired: no adverse records',
    file: organizationFile('91990000MAT000050E', '沙盒示例恒实装饰工程有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_repaired',
          catalogueItem: 'GX-P02',
          title: '发布内容失实的资质宣传',
          facts: '在其网站宣称具有未取得的资质等级，责令停止发布，处以罚款人民币3万元。',
          document: penaltyDecision('沙市监罚〔2026〕77号', market, '2026-04-14'),
          determinedOn: '2026-04-14',
          state: 'repaired',
          stateSince: parseInstant('2026-09-02T10:00:00+08:00'),
        }),
      ],
    }),
  },
  {
    scenario: 'ending',
    shows: 'one record whose disclosure ends 2026-11-22T00:00:00+08:00',
    file: organizationFile('91990000MAT000069B', '沙盒示例临川机电安装有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_ending',
          catalogueItem: 'GX-O01',
          title: '拒不缴纳税款',
          facts: '未按照税务处理决定书的期限缴纳2021年度企业所得税，经催告仍未缴纳。',
          document: { type: '税务处理决定书', number: '沙税处〔2021〕26号', authority: tax, date: '2021-11-22' },
          determinedOn: '2021-11-22',
        }),
      ],
    }),
  },
  {
    scenario: 'ended',
    shows: 'one record that ended 2026-11-21T00:00:00+08:00: no adverse records',
    file: organizationFile('91990000MAT0000776', '沙盒示例岸芷幕墙工程有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_ended',
          catalogueItem: 'GX-P02',
          title: '使用超过检定周期的计量器具',
          facts: '在工程计量中使用超过检定周期的计量器具，责令停止使用，处以罚款人民币2万元。',
          document: penaltyDecision('沙市监罚〔2025〕203号', market, '2025-11-21'),
          determinedOn: '2025-11-21',
        }),
      ],
    }),
  },
  {
    scenario: 'continuing',
    shows: 'conduct determined 2019-06-01 that ended 2024-05-31: five years run from the latter (GX27)',
    file: organizationFile('91990000MAT0000851', '沙盒示例长汀建设集团有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_continuing',
          catalogueItem: 'GX-J01',
          title: '持续拒不履行生效法律文书确定的腾退义务',
          facts: '未履行（2018）沙01民初91号民事判决书确定的土地腾退义务，至2024年5月31日腾退完毕。',
          document: enforcementDecision('（2019）沙01执57号', '2019-06-01'),
          determinedOn: '2019-06-01',
          conductEndedOn: '2024-05-31',
        }),
      ],
    }),
  },
  {
    scenario: 'revoked',
    shows: 'its document was revoked: nothing',
    file: organizationFile('91990000MAT000106H', '沙盒示例明渠水务工程有限公司', {
      records: [
        liveRecord({
          id: 'rec_sandbox_revoked',
          catalogueItem: 'GX-P02',
          title: '已撤销',
          facts: '',
          document: penaltyDecision('沙水罚〔2026〕8号', '沙盒市水利局', '2026-06-09'),
          determinedOn: '2026-06-09',
          state: 'revoked',
          stateSince: parseInstant('2026-10-15T16:20:00+08:00'),
        }),
      ],
    }),
  },
  {
    scenario: 'bingtuan',
    shows: 'under the Bingtuan measures: publicity over, retention not',
    file: organizationFile(
      '91990000MAT0001302',
      '沙盒示例胡杨建筑安装有限公司',
      {
        records: [
          liveRecord({
            id: 'rec_sandbox_bingtuan',
            catalogueItem: 'BT-P02',
            title: '使用不合格建筑保温材料',
            facts: '在建工程使用的保温材料经抽样检验不合格，责令改正，处以罚款人民币9万元。',
            document: penaltyDecision('沙盒师建罚〔2025〕15号', '沙盒师市住房和城乡建设局', '2025-03-10'),
            determinedOn: '2025-03-10',
          }),
        ],
      },
      { jurisdiction: 'bingtuan' },
    ),
  },
];
