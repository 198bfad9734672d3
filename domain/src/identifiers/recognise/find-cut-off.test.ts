import { expect, it } from 'vitest';
import { findCutOff } from './find-cut-off.ts';

it.each([
  ['投标截止时间：2026年11月21日9时30分', '2026-11-21T09:30'],
  ['开标时间：２０２６－１１－２１ 10:30', '2026-11-21T10:30'],
  ['递交投标文件截止时间\t2026/11/21 09:00', '2026-11-21T09:00'],
  ['信用查询截止时点：2026年1月2日 17时', '2026-01-02T17:00'],
  ['Bid opening: 2026-11-21 10:30', '2026-11-21T10:30'],
])('%s', (text, expected) => {
  expect(findCutOff(text)).toBe(expected);
});

it.each(['公告时间：2026年11月21日9时30分', '开标时间：2026年2月30日9时', '开标时间：另行通知'])(
  'none in %s',
  (text) => {
    expect(findCutOff(text)).toBeUndefined();
  },
);
