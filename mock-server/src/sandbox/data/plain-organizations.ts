/** Organisations of contract §3 with nothing adverse, and those whose answers come late, not at all or too often. */
import type { RecordFacts } from '@credit-check/domain/disclosure/facts';
import { liveRecord, organizationFile, type SandboxScenario } from './sandbox-facts.ts';

/** A commendation and a kept commitment. */
function honours(scenario: string): RecordFacts[] {
  return [
    liveRecord({
      id: `rec_sandbox_${scenario}_1`,
      catalogueItem: 'GX-H01',
      title: '授予“诚信经营示范单位”称号',
      facts: '经评审公示，授予2025年度沙盒市诚信经营示范单位称号。',
      document: { type: '表彰决定', number: '沙政表〔2025〕19号', authority: '沙盒市人民政府', date: '2025-12-18' },
      determinedOn: '2025-12-18',
    }),
    liveRecord({
      id: `rec_sandbox_${scenario}_2`,
      catalogueItem: 'GX-C01',
      title: '证明事项告知承诺已履行',
      facts: '申请变更经营范围时承诺在30日内补齐材料，经核查已按期补齐。',
      document: {
        type: '承诺履约核查意见',
        number: '沙审批核〔2026〕45号',
        authority: '沙盒市行政审批局',
        date: '2026-04-20',
      },
      determinedOn: '2026-04-20',
    }),
  ];
}

export const plainOrganizations: readonly SandboxScenario[] = [
  {
    scenario: 'clear',
    shows: 'nothing adverse',
    file: organizationFile(
      '91990000MAT0000183',
      '沙盒示例云汀建筑工程有限公司',
      {},
      {
        formerNames: ['沙盒示例旧渡建筑队有限公司'],
      },
    ),
  },
  {
    scenario: 'positive',
    shows: 'a commendation and a kept commitment',
    file: organizationFile('91990000MAT000114C', '沙盒示例南枝园林建设有限公司', { records: honours('positive') }),
  },
  {
    scenario: 'positive-hidden',
    shows: 'the same, at its request not public: hidden on public, there on the other bases',
    file: organizationFile(
      '91990000MAT0001227',
      '沙盒示例静川智能化工程有限公司',
      { records: honours('positive_hidden') },
      { hidesPositiveRecords: true },
    ),
  },
  {
    scenario: 'evaluation',
    shows: 'a public comprehensive evaluation',
    file: organizationFile('91990000MAT000157R', '沙盒示例桂泊钢结构工程有限公司', {
      evaluations: [
        {
          id: 'evl_sandbox_evaluation',
          jurisdiction: 'guangxi',
          catalogueItem: 'GX-E01',
          publisher: '沙盒市公共信用信息中心',
          name: '2026年公共信用综合评价',
          result: '良',
          asOf: '2026-06-30',
          annotations: [],
        },
      ],
    }),
  },
  {
    scenario: 'slow',
    shows: 'answers after 3 s; nothing adverse',
    file: organizationFile('91990000MAT000165L', '沙盒示例慢泉防水工程有限公司'),
  },
  {
    scenario: 'unavailable',
    shows: '503 platform.unavailable',
    file: organizationFile('91990000MAT000173F', '沙盒示例雾岭建设有限公司'),
  },
  {
    scenario: 'rate-limited',
    shows: '429 rate.limited',
    file: organizationFile('91990000MAT000181A', '沙盒示例急湍消防工程有限公司'),
  },
];
