/**
 * An extract of the national base list of disciplinary measures (全国失信惩戒措施基础清单), in its layout (measure, whom
 * it is taken against, on which law, by whom). Its third kind, what others than authorities do of their own accord, is no
 * measure a decision can state and is not here.
 */
import type { Edition } from '../edition.ts';
import type { MeasureItem } from '../jurisdiction.ts';

const article = 'MEASURES24';
const notice49 = '《国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见》（国办发〔2020〕49号）';

const items: readonly MeasureItem[] = [
  {
    code: 'CN-M01',
    name: '限制市场或行业准入',
    target: '法律、法规规定的失信主体',
    basis: '《中华人民共和国政府采购法》第二十二条等',
    authority: '相关行业主管部门',
    article,
  },
  {
    code: 'CN-M02',
    name: '限制任职',
    target: '法律、法规规定的失信个人',
    basis: '《中华人民共和国公司法》第一百七十八条等',
    authority: '登记机关、相关行业主管部门',
    article,
  },
  {
    code: 'CN-M03',
    name: '限制消费',
    target: '未履行生效法律文书确定义务的被执行人',
    basis: '《最高人民法院关于限制被执行人高消费及有关消费的若干规定》',
    authority: '人民法院',
    article,
  },
  {
    code: 'CN-M04',
    name: '限制出境',
    target: '法律规定的不准出境人员',
    basis: '《中华人民共和国出境入境管理法》第十二条',
    authority: '人民法院、移民管理机构等',
    article,
  },
  {
    code: 'CN-M05',
    name: '限制升学复学',
    target: '拒绝、逃避兵役的应征公民',
    basis: '《中华人民共和国兵役法》',
    authority: '教育行政部门',
    article,
  },
  {
    code: 'CN-M06',
    name: '限制申请财政性资金项目',
    target: '严重失信主体',
    basis: notice49,
    authority: '财政性资金项目主管部门',
    article,
  },
  {
    code: 'CN-M07',
    name: '限制参加评先评优',
    target: '严重失信主体',
    basis: notice49,
    authority: '评先评优组织单位',
    article,
  },
  {
    code: 'CN-M08',
    name: '限制享受优惠政策和便利措施',
    target: '严重失信主体',
    basis: notice49,
    authority: '优惠政策和便利措施的实施机关',
    article,
  },
  {
    code: 'CN-M09',
    name: '纳入重点监管范围',
    target: '失信主体',
    basis: notice49,
    authority: '相关行业主管部门',
    article,
  },
];

export const baseMeasures: readonly Edition<MeasureItem>[] = [
  {
    inForceFrom: '2024-03-01',
    source: '《全国失信惩戒措施基础清单（2024年版）》，发改财金规〔2024〕203号（节录，据二手资料录入）',
    extract: true,
    items,
  },
];
