import { expect, test } from 'vitest';
import { concernedViews } from './concerned-views.ts';
import { createFollowList } from './follow-list.ts';
import { shownOf } from './shown.ts';
import type { View } from './view.ts';

const nothing = shownOf([], null);
const someone = shownOf([], 'subject-not-found');

function view(subjectKey: string, consentId: string | null = null): View & { consentEndsAt: number } {
  const basis = consentId === null ? 'public' : 'authorized';
  const consentEndsAt = consentId === null ? Number.POSITIVE_INFINITY : 5000;
  return { key: `${subjectKey} ${consentId}`, subjectKey, basis, scope: 'all', consentId, consentEndsAt };
}

function listOf(...views: ReturnType<typeof view>[]) {
  const list = createFollowList<string>();
  return { list, ends: views.map((one, i) => list.add(one, nothing, { stream: `s${i}`, queryId: `q${i}` })) };
}

test('who follows the same view of the same is looked at once', () => {
  const { list } = listOf(view('uscc:A'), view('uscc:A'), view('uscc:B'));
  list.add(view('uscc:A'), someone, { stream: 's9', queryId: 'q9' });
  const [ofA, ofB] = [...list.all()];
  expect([...ofA!.followings.values()].map(({ followers }) => followers.size)).toEqual([2, 1]);
  expect(ofB!.followings.size).toBe(1);
});

test('nothing is left of what nobody follows any more, however often it is ended', () => {
  const { list, ends } = listOf(view('uscc:A'), view('uscc:A'), view('uscc:A', 'cns_1'));
  ends[0]!();
  ends[0]!();
  expect([...list.about('uscc:A')]).toHaveLength(2);
  ends[1]!();
  expect([...list.about('uscc:A')].map(({ consentId }) => consentId)).toEqual(['cns_1']);
  ends[2]!();
  expect([...list.all()]).toEqual([]);
});

test('the next end is that of a consent too, if it is to come', () => {
  const { list } = listOf(view('uscc:A'), view('uscc:A', 'cns_1'));
  expect([list.nextEnd(0), list.nextEnd(5000)]).toEqual([5000, Number.POSITIVE_INFINITY]);
});

test('a change concerns the views of its subjects, one of a consent what rests on it', () => {
  const { list } = listOf(view('uscc:A'), view('uscc:A', 'cns_1'), view('uscc:A', 'cns_2'), view('uscc:B'));
  const keysOf = (...changes: Parameters<typeof concernedViews>[1]) =>
    [...concernedViews(list, changes)].map(([{ key }, reasons]) => [key, ...reasons]);
  const change = { reason: 'listed', subjectKeys: ['uscc:A', 'uscc:C'], consentId: null } as const;
  const withdrawal = { reason: 'consent-withdrawn', subjectKeys: ['uscc:A'], consentId: 'cns_1' } as const;
  expect(keysOf(withdrawal)).toEqual([['uscc:A cns_1', 'consent-withdrawn']]);
  expect(keysOf(change, withdrawal)).toEqual([
    ['uscc:A null', 'listed'],
    ['uscc:A cns_1', 'listed', 'consent-withdrawn'],
    ['uscc:A cns_2', 'listed'],
  ]);
});
