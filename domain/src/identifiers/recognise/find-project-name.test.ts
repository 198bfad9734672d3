import { expect, it } from 'vitest';
import { findProjectName } from './find-project-name.ts';

it.each([
  ['项目名称：沙盒示例学校扩建工程，', '沙盒示例学校扩建工程'],
  ['项目名称\t沙盒示例学校扩建工程\n', '沙盒示例学校扩建工程'],
  ['采购项目名称：沙盒（一期）设备采购 项目编号：GXZC2026-G3-0001', '沙盒（一期）设备采购'],
  ['招标项目名称:沙盒示例桥梁工程（招标编号：SBX-1）', '沙盒示例桥梁工程'],
  ['Project name: Sandbox school extension\n', 'Sandbox school extension'],
])('%s', (text, expected) => {
  expect(findProjectName(text)).toBe(expected);
});

it.each(['项目编号：GXZC2026-G3-0001', '本项目名称另行公布', '项目名称：见'])('none in %s', (text) => {
  expect(findProjectName(text)).toBeUndefined();
});
