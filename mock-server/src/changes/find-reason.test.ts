import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import { expect, test } from 'vitest';
import type { FixedStatus } from '../store/core-tables.ts';
import { findReason } from './find-reason.ts';
import type { Shown, ShownEntry } from './shown.ts';

const NOW = 1000;

/** `r1` a record, `l1` a listing; `r1'` says something else; `r1!` is objected to; `r1@900` ends then. */
function shown(text: string, status: FixedStatus | null = null): Shown {
  const names = text.split(' ').filter((name) => name !== '');
  return { status, entries: new Map(names.map(entry)) };
}

function entry(text: string): [string, ShownEntry] {
  const [, kind, id, marks, end] = /^([rl])(\d)(['!]*)(?:@(\d+))?$/.exec(text)!;
  return [
    `${kind === 'l' ? 'listing' : 'record'}:${id}`,
    { digest: `${marks}`, endsAt: end === undefined ? null : Number(end), isObjected: marks!.includes('!') },
  ];
}

test.each<[string, string, string, SupersededReason[], SupersededReason | undefined]>([
  ['the same', 'r1 l1', 'r1 l1', ['revoked'], undefined],
  ['one that has reached its own end is no difference', 'r1@900', '', ['revoked'], undefined],
  ['a record', '', 'r1', ['record-added'], 'record-added'],
  ['a record, of which nothing was recorded', '', 'r1', [], 'record-added'],
  ['a listing before all else', 'r2', "r1 l1 r2'", ['listed', 'corrected'], 'listed'],
  ['a listing gone, and a record with it', 'r1 l1', '', ['removed-from-list'], 'removed-from-list'],
  ['a record gone', 'r1', '', ['revoked'], 'revoked'],
  ['a record repaired', 'r1', '', ['repaired'], 'repaired'],
  ['a record that fell by an objection', 'r1!', '', ['objection-decided'], 'objection-decided'],
  ['a record gone while something out of sight was added', 'r1', '', ['record-added'], 'revoked'],
  ['an objection', 'r1', 'r1!', ['objection-accepted'], 'objection-accepted'],
  ['an objection decided', 'r1!', 'r1', ['objection-decided'], 'objection-decided'],
  ['other words', 'r1', "r1'", ['corrected'], 'corrected'],
  ['noted as repaired', 'r1', "r1'", ['repaired'], 'repaired'],
  ['other words, and an objection out of sight', 'r1', "r1'", ['objection-accepted'], 'corrected'],
])('%s', (_, before, fresh, recorded, reason) => {
  const compared = { before: shown(before), fresh: shown(fresh), now: NOW, recorded: new Set(recorded) };
  expect(findReason(compared)).toBe(reason);
});

test('an entry that was destroyed is told by why it fell, unless the rest says more', () => {
  const compare = (before: string, fresh: string) =>
    findReason({ before: shown(before), fresh: shown(fresh), now: NOW, fallen: 'repaired' });
  expect(compare('', '')).toBe('repaired');
  expect(compare('', 'r1')).toBe('repaired');
  expect(compare('l1', '')).toBe('removed-from-list');
});

test('a subject that is known now, or is known no more, is answered otherwise', () => {
  const unknown = shown('', 'subject-not-found');
  expect(findReason({ before: unknown, fresh: shown(''), now: NOW })).toBe('record-added');
  expect(findReason({ before: shown(''), fresh: unknown, now: NOW })).toBe('revoked');
});
