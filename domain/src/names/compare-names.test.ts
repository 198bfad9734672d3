import { describe, expect, it, test } from 'vitest';
import { canonicalOrganizationName as canonical } from '../identifiers/recognise/organization-names.ts';
import { compareNames } from './compare-names.ts';

const compare = (sought: string, found: string, isFormer?: boolean) =>
  compareNames(canonical(sought), canonical(found), isFormer);

describe('compareNames', () => {
  it.each([
    ['沙盒示例云汀建筑有限公司', '沙盒示例云汀建筑有限公司', 'exact', ['same-name']],
    ['沙盒（广西）云汀 有限公司', '沙盒(广西)云汀有限公司', 'exact', ['same-name']],
    ['云汀建筑', '沙盒示例云汀建筑有限公司', 'contains', ['holds-name']],
    ['沙盒示例云汀建筑', '沙盒示例云汀建筑有限公司', 'contains', ['holds-name', 'other-legal-form']],
    ['沙盒云汀有限公司南宁分公司', '沙盒云汀有限公司', 'contains', ['held-by-name']],
    ['沙盒云汀股份有限公司', '沙盒云汀有限责任公司', 'similar', ['other-legal-form']],
    ['沙盒示例云汀建筑工程有限公司', '沙盒示例云汀建设工程有限公司', 'similar', ['shared-characters']],
  ])('%s, %s: %s', (sought, found, match, reasons) => {
    expect(compare(sought, found)).toMatchObject({ match, reasons });
  });

  test('the same name of before is a former name', () => {
    expect(compare('沙盒旧名有限公司', '沙盒旧名有限公司', true)).toMatchObject({
      match: 'former-name',
      reasons: ['same-former-name'],
    });
  });

  test('names that share their legal form alone are no candidates', () => {
    expect(compare('沙盒云汀有限公司', '示例岚桥有限公司')).toBeUndefined();
  });

  test('a name that is a legal form and nothing else is compared whole', () => {
    expect(compare('有限公司', '有限公司')).toMatchObject({ match: 'exact' });
    expect(compare('公司', '集团')).toBeUndefined();
  });

  test('of two candidates the one that shares more is closer', () => {
    const near = compare('沙盒示例云汀建筑工程有限公司', '沙盒示例云汀建设工程有限公司');
    const far = compare('沙盒示例云汀建筑工程有限公司', '沙盒示例云水建设工程有限公司');
    expect(near!.closeness).toBeGreaterThan(far!.closeness);
  });
});
