/** Data held against the words of the articles. */
import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../jurisdiction.ts';
import { describeJurisdiction } from '../list-editions.ts';
import { bingtuan } from './bingtuan.ts';
import { guangxi } from './guangxi.ts';

const kinds: readonly [string, Jurisdiction, string, readonly string[]][] = [
  [
    'GX42',
    guangxi,
    '《广西壮族自治区社会信用条例》第四十二条',
    [
      '在行政管理和公共服务中，限制享受相关便利',
      '列为重点监督管理对象，提高抽查比例、增加检查频次，加强现场检查',
      '在财政性资金补助、创业扶持等政府优惠政策实施中，作出相应限制',
      '在公共资源交易中，予以相应减分、降低信用等次',
      '限制参与政府投资或者政府与社会资本合作的建设项目，或者予以提高保证金比例',
      '在评比表彰中，作出相应限制',
      '取消财政性资金补助、项目支持',
      '地方性法规规定的其他惩戒措施',
    ],
  ],
  [
    'BT49',
    bingtuan,
    '《兵团社会信用管理办法（试行）》第四十九条',
    [
      '实施市场或行业禁入',
      '实施职业禁入或从业限制',
      '限制任职',
      '限制相关消费行为',
      '不准出境',
      '限制申请财政性资金项目',
      '限制享受优惠政策和便利措施',
      '限制参加评先评优',
      '纳入严重失信主体名单',
      '法律法规规定的其他失信惩戒措施',
    ],
  ],
];

describe('measures (L3)', () => {
  it.each(kinds)('are the kinds of %s, in its words and order', (article, { measures }, source, names) => {
    const items = names.map((name, i) => ({ code: `${article}-${i + 1}`, name, article: `${article}(${i + 1})` }));
    expect(measures.map((edition) => [edition.source, edition.items])).toEqual([[source, items]]);
  });
});

it('Guangxi: one period, what GX21 excludes, the days of GX49, GX51, GX60 and GX61', () => {
  expect(describeJurisdiction(guangxi)).toEqual({
    id: 'guangxi',
    name: '广西壮族自治区',
    regulation: { title: '《广西壮族自治区社会信用条例》', prefix: 'GX', inForceFrom: '2023-05-01' },
    periods: 'disclosure',
    excludedMatters: [
      { name: '信访', article: 'GX21(2)' },
      { name: '献血', article: 'GX21(2)' },
      { name: '退役军人管理', article: 'GX21(2)' },
      { name: '拖欠物业服务费', article: 'GX21(3)' },
      { name: '不文明养犬', article: 'GX21(3)' },
    ],
    deadlines: [
      { kind: 'revocation', days: 1, unit: 'working-days', article: 'GX60' },
      { kind: 'objection', days: 3, unit: 'working-days', article: 'GX61' },
      { kind: 'objection-with-help', days: 5, unit: 'working-days', article: 'GX61' },
      { kind: 'service', days: 7, unit: 'days', article: 'GX49' },
      { kind: 'exit-answer', days: 7, unit: 'working-days', article: 'GX51' },
    ],
  });
});

it('Corps: two periods, the days of BT58 and, for “the time prescribed” of BT57, those of O3', () => {
  expect(describeJurisdiction(bingtuan)).toEqual({
    id: 'bingtuan',
    name: '新疆生产建设兵团',
    regulation: { title: '《兵团社会信用管理办法（试行）》', prefix: 'BT', inForceFrom: '2023-04-01' },
    periods: 'publicity-and-retention',
    excludedMatters: [],
    deadlines: [
      { kind: 'revocation-report', days: 5, unit: 'working-days', article: 'BT58' },
      { kind: 'revocation', days: 2, unit: 'working-days', article: 'BT58' },
      { kind: 'objection', days: 3, unit: 'working-days', article: 'BT57' },
      { kind: 'objection-with-help', days: 5, unit: 'working-days', article: 'BT57' },
    ],
  });
});

it.each([guangxi, bingtuan])('$id says where its catalogue comes from (C1)', ({ catalogue }) => {
  for (const { source } of catalogue) expect(source).toContain('目录');
});
