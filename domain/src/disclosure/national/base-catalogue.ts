/**
 * An extract of the national base catalogue of public credit information (全国公共信用信息基础目录): the classes this
 * platform takes records of, in its layout (class, content, who provides, on which law). It states no periods: those come
 * from the jurisdiction (`nationalItemTerms`) and from the national rule on publicity (P6).
 */
import type { CatalogueItem } from '../catalogue-item.ts';
import type { Edition } from '../edition.ts';

const base = {
  national: true,
  openness: 'public',
  sharingScope: '公共管理机构',
  updateCycle: '每工作日',
  article: 'CATALOGUE24',
} as const;

const items: readonly CatalogueItem[] = [
  {
    ...base,
    code: 'CN-01',
    name: '登记注册基本信息',
    category: 'basic-information',
    polarity: 'neutral',
    subjects: 'organization',
    provider: '登记机关',
    source: '登记系统',
    basis: '《中华人民共和国市场主体登记管理条例》',
  },
  {
    ...base,
    code: 'CN-02',
    name: '司法裁判及执行信息（失信被执行人）',
    category: 'court-judgments',
    polarity: 'adverse',
    provider: '人民法院',
    source: '执行决定书',
    basis: '《中华人民共和国民事诉讼法》',
  },
  {
    ...base,
    code: 'CN-03-1',
    name: '行政管理信息：行政许可',
    category: 'basic-information',
    polarity: 'neutral',
    provider: '作出行政许可决定的行政机关',
    source: '行政许可决定书',
    basis: '《中华人民共和国行政许可法》',
  },
  {
    ...base,
    code: 'CN-03-2',
    name: '行政管理信息：行政处罚',
    category: 'administrative-penalties',
    polarity: 'adverse',
    nationalClass: 'by-provider',
    provider: '作出行政处罚决定的行政机关',
    source: '行政处罚决定书',
    basis: '《中华人民共和国行政处罚法》',
  },
  {
    ...base,
    code: 'CN-03-3',
    name: '行政管理信息：行政强制',
    category: 'administrative-penalties',
    polarity: 'adverse',
    nationalClass: 'by-provider',
    provider: '作出行政强制决定的行政机关',
    source: '行政强制决定书',
    basis: '《中华人民共和国行政强制法》',
  },
  {
    ...base,
    code: 'CN-04',
    name: '职称和职业信息',
    category: 'basic-information',
    polarity: 'neutral',
    openness: 'on-authorisation',
    subjects: 'person',
    provider: '人力资源社会保障部门',
    source: '职称、职业资格证书',
  },
  {
    ...base,
    code: 'CN-08',
    name: '信用承诺及履行情况信息',
    category: 'commitments',
    polarity: 'neutral',
    provider: '受理承诺的公共管理机构',
    source: '信用承诺书',
  },
  {
    ...base,
    code: 'CN-11',
    name: '诚实守信相关荣誉信息',
    category: 'honours',
    polarity: 'positive',
    provider: '作出表彰的公共管理机构',
    source: '表彰决定',
  },
];

export const baseCatalogue: readonly Edition<CatalogueItem>[] = [
  {
    inForceFrom: '2024-03-01',
    source: '《全国公共信用信息基础目录（2024年版）》，发改财金规〔2024〕203号（节录，据二手资料录入）',
    extract: true,
    items,
  },
];
