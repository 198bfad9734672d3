import { expect, test } from 'vitest';
import { settledBadge, shownText, subjects } from './testing/badges.ts';

test.each([
  ['clear', '查询期内无相关失信信息', 'no-adverse-records'],
  ['adverse', '有失信信息 2 条', 'adverse-records'],
  ['severe', '严重失信主体 · 1 个名单', 'severe-list'],
  ['objected', '有失信信息 1 条 异议处理中', 'adverse-records'],
  ['twoLists', '严重失信主体 · 2 个名单 其中 1 项异议处理中', 'severe-list'],
  ['unknown', '平台无此主体', 'subject-not-found'],
] as const)('an answer about %s reads %s', async (subject, words, status) => {
  const badge = await settledBadge({ subject: subjects[subject] });
  expect(shownText(badge)).toBe(words);
  expect(badge.getAttribute('state')).toBe('ready');
  expect(badge.getAttribute('status')).toBe(status);
  expect(badge.answer?.subject.id).toBe(subjects[subject]);
});
