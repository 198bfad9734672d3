import { sampleAnswer, sampleRecord } from '@credit-check/api-client/testing/sample-answer';
import { describe, expect, it } from 'vitest';
import type { SessionResult, SessionRow } from './check-session.ts';
import {
  countByFilter,
  fits,
  inOrder,
  type RowFilter,
  rememberingView,
  rowFilters,
  type ViewRow,
} from './session-view.ts';

const NOW = Date.parse('2026-11-21T10:05:00+08:00');
const LATER = Date.parse('2026-11-21T10:10:00+08:00');
const NAME = '沙盒示例有限公司';

const row = (n: number, change: Partial<SessionRow> = {}): SessionRow => ({
  sessionId: 's',
  n,
  code: `91990000MAT00000${n}0`,
  name: NAME,
  checkCharacterValid: true,
  isConfirmed: false,
  from: 'page',
  note: '',
  ...change,
});
const clear = { state: 'answered', answer: sampleAnswer() } satisfies SessionResult;
const adverse = {
  state: 'answered',
  answer: sampleAnswer({ status: 'adverse-records', records: [sampleRecord('one', null)] }),
} satisfies SessionResult;
const failed: SessionResult = { state: 'failed', failure: { kind: 'problem', code: 'platform.unavailable' } };
const unknown: SessionResult = { state: 'answered', answer: sampleAnswer({ status: 'subject-not-found' }) };
const superseded: SessionResult = { state: 'superseded', queryId: 'qry_1', asOf: '2026-11-21T10:00:00+08:00' };

const view = (one: SessionRow, stored?: SessionResult, now = NOW, isUnconfirmed = false) =>
  rememberingView()(one, stored, now, isUnconfirmed);

describe('a row', () => {
  it.each([
    ['not-asked', undefined, NOW],
    ['no-adverse-records', clear, NOW],
    ['adverse-records', adverse, NOW],
    ['subject-not-found', unknown, NOW],
    ['failed', failed, NOW],
    ['outdated', superseded, NOW],
    ['outdated', clear, LATER],
  ])('says %s and fits that filter alone', (state, stored, now) => {
    const seen = view(row(1), stored, now);
    expect(seen.state).toBe(state);
    const filters = [
      'severe-list',
      'adverse-records',
      'no-adverse-records',
      'subject-not-found',
      'failed',
      'outdated',
      'not-asked',
    ] as const;
    expect(filters.filter((filter) => fits(seen, filter))).toEqual([state]);
  });

  it('shows nothing of an answer that the platform has not confirmed (P9)', () => {
    const seen = view(row(1), adverse, NOW, true);
    expect(seen).toMatchObject({ state: 'outdated', result: { state: 'stale' }, mismatch: undefined });
    expect(JSON.stringify(seen).includes('沙盒处罚')).toBe(false);
  });

  it('is the same object until something about it changes', () => {
    const viewOf = rememberingView();
    const one = row(1);
    const first = viewOf(one, clear, NOW, false);
    expect(viewOf(one, clear, NOW + 1, false)).toBe(first);
    expect(viewOf(one, clear, LATER, false)).not.toBe(first);
    expect(viewOf(one, adverse, NOW, false).state).toBe('adverse-records');
  });
});

describe('the list', () => {
  const order = (rows: readonly ViewRow[], by: Parameters<typeof inOrder>[1]) =>
    inOrder(rows, by, 'zh-CN').map(({ row: { n } }) => n);

  it('puts a name that does not match first, else keeps its order with each consortium together', () => {
    const rows = [
      view(row(0)),
      view(row(1, { consortium: '甲' })),
      view(row(2)),
      view(row(3, { consortium: '甲' })),
      view(row(4, { name: '沙盒另一名称有限公司' }), clear),
    ];
    expect(order(rows, 'list')).toEqual([4, 0, 1, 3, 2]);
  });

  it('puts a name that does not match first where each bids alone', () => {
    const other = { name: '沙盒另一名称有限公司' };
    const rows = [view(row(0)), view(row(1, other), clear), view(row(2)), view(row(3, other), clear)];
    expect(order(rows, 'list')).toEqual([1, 3, 0, 2]);
  });

  it('is counted as its filters take it', () => {
    const changed: SessionResult = { ...adverse, change: { since: adverse.answer.asOf, entryIds: ['one'] } };
    const rows = [
      view(row(0)),
      view(row(1, { note: '已电话核实' }), clear),
      view(row(2, { name: '沙盒另一名称有限公司' }), changed),
      view(row(3), changed),
      view(row(4), failed),
      view(row(5), superseded),
    ];
    const fitting = (filter: RowFilter) => rows.filter((one) => fits(one, filter)).length;
    expect(countByFilter(rows)).toEqual(Object.fromEntries(rowFilters.map((filter) => [filter, fitting(filter)])));
    expect(countByFilter(rows)).toMatchObject({ all: 6, mismatched: 1, changed: 2, noted: 1, outdated: 1 });
  });

  it('is sorted by name, by result and by time', () => {
    const rows = [
      view(row(0, { name: '乙公司' }), clear),
      view(row(1, { name: '甲公司' })),
      view(row(2, { name: '丙公司' }), adverse),
    ];
    expect(order(rows, 'name')).toEqual([2, 1, 0]);
    expect(order(rows, 'state')).toEqual([2, 0, 1]);
    expect(order(rows, 'time')).toEqual([0, 2, 1]);
  });
});
