import { expect, it } from 'vitest';
import { findProjectNumber } from './find-project-number.ts';

it.each([
  ['项目编号：GXZC2026-G3-0001，', 'GXZC2026-G3-0001'],
  ['项目编号\tGXZC2026-G3-0001\n', 'GXZC2026-G3-0001'],
  ['招标编号: GXZC2026-G3-0001/02 包', 'GXZC2026-G3-0001/02'],
  ['（项目编号：ＧＸＺＣ2026－G3-0001）', 'GXZC2026-G3-0001)'.slice(0, -1)],
  ['采购项目编号 〔2026〕1 号 项目编号：SBX-2026-7', 'SBX-2026-7'],
  ['Project number\n GXZC2026-G3-0001', 'GXZC2026-G3-0001'],
])('%s', (text, expected) => {
  expect(findProjectNumber(text)).toBe(expected);
});

it.each(['项目名称：沙盒工程', '订单号 202611210001', '项目编号：见附件', '项目编号：TBD-NONE'])(
  'none in %s',
  (text) => {
    expect(findProjectNumber(text)).toBeUndefined();
  },
);
