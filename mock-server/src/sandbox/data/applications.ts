/** The objections and the repair behind what the organisations `objected`, `two-lists` and `repaired` show. */
import type { ObjectionCase } from '@credit-check/domain/objection/objection-case';
import type { RepairCase } from '@credit-check/domain/repair/repair-case';
import { parseInstant } from '@credit-check/domain/time/instant';

interface SandboxApplication<Case> {
  readonly uscc: string;
  readonly case: Case;
}

export const sandboxObjections: readonly SandboxApplication<ObjectionCase>[] = [
  {
    uscc: '91990000MAT000042K',
    case: {
      id: 'obj_sandbox_objected',
      jurisdiction: 'guangxi',
      target: { type: 'record', id: 'rec_sandbox_objected' },
      ground: 'error-or-omission',
      statement: '决定书所载工程名称与我公司承建的管网改造工程不一致，处罚对象认定有误，请予核实并更正。',
      receivedAt: parseInstant('2026-11-19T08:50:00+08:00'),
      state: 'accepted',
      history: [
        {
          type: 'accept',
          by: 'operator',
          at: parseInstant('2026-11-19T09:30:00+08:00'),
          reason: '材料齐全，属于受理范围，转提供单位核查。',
        },
      ],
    },
  },
  {
    uscc: '91990000MAT000149Y',
    case: {
      id: 'obj_sandbox_two_lists',
      jurisdiction: 'guangxi',
      target: { type: 'listing', id: 'lst_sandbox_two_2' },
      ground: 'wrongly-punished',
      statement: '事故已在规定时限内报告，不存在瞒报，不应列入严重失信主体名单。',
      receivedAt: parseInstant('2026-11-18T11:20:00+08:00'),
      state: 'accepted',
      history: [
        {
          type: 'accept',
          by: 'operator',
          at: parseInstant('2026-11-18T14:10:00+08:00'),
          reason: '属于受理范围，转列入机关核查。',
        },
      ],
    },
  },
];

export const sandboxRepairs: readonly SandboxApplication<RepairCase>[] = [
  {
    uscc: '91990000MAT000050E',
    case: {
      id: 'rep_sandbox_repaired',
      jurisdiction: 'guangxi',
      target: { type: 'record', id: 'rec_sandbox_repaired' },
      ways: ['commitment', 'rectification', 'training'],
      correctedOn: '2026-04-30',
      statement: '已删除失实宣传内容，缴清罚款，并参加信用修复培训。',
      commitment: '今后如实发布资质信息，依法诚信经营，接受社会监督。',
      receivedAt: parseInstant('2026-08-26T10:15:00+08:00'),
      state: 'granted',
      effect: 'withdraw',
      history: [
        {
          type: 'grant',
          by: 'provider',
          at: parseInstant('2026-09-02T10:00:00+08:00'),
          reason: '失信行为已纠正，义务已履行，最短公示期已满，准予修复。',
        },
      ],
    },
  },
];
