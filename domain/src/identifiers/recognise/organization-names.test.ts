import { describe, expect, it } from 'vitest';
import { findUsccs } from './find-usccs.ts';
import { normaliseText } from './normalise-text.ts';
import { findOrganizationNames, isSameOrganizationName } from './organization-names.ts';

const CODE = '91990000MAT000026X';
const OTHER = '91990000MAT0000183';
const namesIn = (text: string) =>
  findOrganizationNames(normaliseText(text), text, 0, text.length).map((name) => name.text);
const namesFor = (text: string) => findUsccs(text).map(({ name }) => name?.text);

describe('names of organisations', () => {
  it.each([
    '沙盒示例建设有限公司',
    '沙盒示例建设股份有限公司',
    '沙盒（广西）路桥有限责任公司',
    '沙盒示例建设有限公司南宁分公司',
    '沙盒会计师事务所（特殊普通合伙）',
    '沙盒律师事务所',
    '沙盒县示例农民专业合作社',
    '沙盒水利研究院',
    '沙盒市检测中心',
    '沙盒投资合伙企业（有限合伙）',
    '沙盒A1科技有限公司',
  ])('%s', (name) => {
    expect(namesIn(`投标人：${name}，${CODE}`)).toEqual([name]);
  });

  it('are cut out of what leads up to them', () => {
    expect(namesIn('由沙盒示例建设有限公司提供')).toEqual(['沙盒示例建设有限公司']);
    expect(namesIn('1、沙盒示例建设有限公司')).toEqual(['沙盒示例建设有限公司']);
    expect(namesIn('中标人名称为沙盒示例建设有限公司')).toEqual(['沙盒示例建设有限公司']);
    expect(namesIn('第一名（沙盒示例建设有限公司）')).toEqual(['沙盒示例建设有限公司']);
  });

  it('are the same however brackets and spaces are written, and no other way', () => {
    expect(isSameOrganizationName('沙盒（广西）有限公司', '沙盒(广西) 有限公司')).toBe(true);
    expect(isSameOrganizationName('沙盒ａ1科技有限公司', '沙盒A1科技有限公司')).toBe(true);
    expect(isSameOrganizationName('沙盒示例有限公司', '沙盒示列有限公司')).toBe(false);
    expect(isSameOrganizationName('沙盒示例有限公司', '沙盒示例股份有限公司')).toBe(false);
  });
});

describe('the name a code belongs to', () => {
  it.each([
    ['before it in the row', `沙盒甲建设有限公司\t${CODE}\n沙盒乙建设有限公司\t${OTHER}`],
    ['after it in the row', `${CODE}\t沙盒甲建设有限公司\n${OTHER}\t沙盒乙建设有限公司`],
    ['before it in a sentence', `沙盒甲建设有限公司（${CODE}）、沙盒乙建设有限公司（${OTHER}）`],
    ['after it in a sentence', `${CODE} 沙盒甲建设有限公司 ${OTHER} 沙盒乙建设有限公司`],
    ['above it on a card', `沙盒甲建设有限公司\n代码\n${CODE}\n\n沙盒乙建设有限公司\n代码\n${OTHER}`],
  ])('%s', (_, text) => {
    expect(namesFor(text)).toEqual(['沙盒甲建设有限公司', '沙盒乙建设有限公司']);
  });

  it('comes with its distance, and not from afar', () => {
    expect(findUsccs(`沙盒甲建设有限公司：${CODE}`)[0]?.name).toMatchObject({ distance: 1, onTheLine: true });
    expect(namesFor(`沙盒甲建设有限公司${'，'.repeat(200)}${CODE}`)).toEqual([undefined]);
    expect(namesFor(`沙盒甲建设有限公司\n\n\n\n\n${CODE}`)).toEqual([undefined]);
  });
});
