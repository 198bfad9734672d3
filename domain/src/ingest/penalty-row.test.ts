import { describe, expect, it } from 'vitest';
import { suppliedIdSchema } from '../contract/record-input.ts';
import { judgeRecord } from './judge-record.ts';
import { type PenaltyRow, readPenaltyRow } from './penalty-row.ts';
import { context } from './testing-inputs.ts';

const row: PenaltyRow = {
  行政相对人名称: '沙盒示例有限公司',
  行政相对人类别: '法人及非法人组织',
  '行政相对人代码_1(统一社会信用代码)': '91990000MAT000026X',
  法定代表人: '沙盒甲',
  法定代表人证件号码: '990000199001010017',
  行政处罚决定书文号: '沙市监罚〔2026〕1号',
  违法行为类型: '示例违法行为',
  违法事实: '示例事实',
  处罚依据: '《示例法》第一条',
  处罚类别: '罚款',
  处罚内容: '罚款一万元',
  '罚款金额（万元）': '1',
  处罚决定日期: '2026/5/9',
  公示截止期: '2027/05/09',
  处罚机关: '沙盒市市场监督管理局',
  处罚机关统一社会信用代码: '11990000000000018A',
};

const person: PenaltyRow = {
  ...row,
  '行政相对人代码_1(统一社会信用代码)': '',
  行政相对人名称: '沙盒甲',
  证件类型: '身份证',
  证件号码: '990000199001010017',
};

describe('a row of the national layout of administrative penalties (双公示; C1, C2)', () => {
  it('is a record of the national base catalogue', () => {
    expect(readPenaltyRow(row, 'guangxi')).toEqual({
      id: '11990000000000018A-~0lg9~0iki~0ngx~0p5m~09hw2026~09hx1~0gl3',
      subject: { scheme: 'uscc', id: '91990000MAT000026X', name: '沙盒示例有限公司' },
      jurisdiction: 'guangxi',
      catalogueItem: 'CN-03-2',
      title: '罚款：示例违法行为',
      facts: '示例事实\n罚款一万元\n《示例法》第一条',
      severity: 'general',
      document: {
        type: '行政处罚决定书',
        number: '沙市监罚〔2026〕1号',
        authority: '沙盒市市场监督管理局',
        date: '2026-05-09',
      },
      determinedOn: '2026-05-09',
    });
  });

  it('carries nothing of the legal representative, who is no party to it (X6)', () => {
    expect(JSON.stringify(readPenaltyRow(row, 'guangxi'))).not.toMatch(/沙盒甲|990000199001010017/);
  });

  it.each<[string, PenaltyRow, string]>([
    ['an organisation', row, 'ok'],
    ['a person by document', person, 'ok'],
    [
      'the short name of the code’s column',
      { ...row, 行政相对人代码_1: row['行政相对人代码_1(统一社会信用代码)'] },
      'ok',
    ],
    ['no number of the decision', { ...row, 行政处罚决定书文号: ' ' }, 'record.no-legal-document'],
    ['no authority', { ...row, 处罚机关: undefined }, 'record.no-legal-document'],
    ['a day that is none', { ...row, 处罚决定日期: '去年' }, 'request.malformed'],
    ['no day', { ...row, 处罚决定日期: '' }, 'request.malformed'],
    ['neither code nor document', { ...person, 证件类型: '' }, 'subject.malformed'],
    ['a minor (S3)', { ...person, 证件号码: '990000201201010070' }, 'record.minor'],
  ])('is judged like any record: %s', (_, penalty, expected) => {
    const judgement = judgeRecord(readPenaltyRow(penalty, 'guangxi'), context);
    expect(judgement.ok ? 'ok' : judgement.code).toBe(expected);
  });

  it.each([
    ['警告', 'minor'],
    ['通报批评', 'minor'],
    ['罚款', 'general'],
    ['没收违法所得', 'general'],
    ['暂扣许可证件', 'general'],
    ['罚款，吊销许可证件', 'serious'],
    ['责令停产停业', 'serious'],
    ['限制从业', 'serious'],
    ['其他', undefined],
    [undefined, undefined],
  ])('takes the class of the national rule from the kind of penalty: %s, %s (P6)', (kind, severity) => {
    expect(readPenaltyRow({ ...row, 处罚类别: kind }, 'guangxi').severity).toBe(severity);
  });

  it.each([
    ['2026/12/31', '2026-12-31'],
    ['2026-1-2', '2026-01-02'],
    ['20260309', '2026-03-09'],
    ['2026年3月9日', '2026年3月9日'],
  ])('reads %s as %s', (written, day) => {
    expect(readPenaltyRow({ ...row, 处罚决定日期: written }, 'guangxi').determinedOn).toBe(day);
  });

  it('has an id that stands in a path, another for each decision, and none where it cannot be named', () => {
    const ids = ['沙罚〔2026〕1号', '沙罚〔2026〕11号', '沙罚202601号'].map(
      (number) => readPenaltyRow({ ...row, 行政处罚决定书文号: number }, 'guangxi').id,
    );
    for (const id of ids) expect(suppliedIdSchema.safeParse(id).success, String(id)).toBe(true);
    expect(new Set(ids).size).toBe(3);
    expect(readPenaltyRow({ ...row, 处罚机关统一社会信用代码: '' }, 'guangxi').id).toBeUndefined();
  });
});
