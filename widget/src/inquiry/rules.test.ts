import { bases } from '@credit-check/domain/contract/purpose';
import { expect, test } from 'vitest';
import { clear } from '../testing/sample-answers.ts';
import { mayStandOnPage } from './may-stand-on-page.ts';
import { problemState } from './problem-state.ts';

test.each([
  ['consent.required', 'consent-needed'],
  ['consent.pending', 'consent-needed'],
  ['consent.withdrawn', 'refused'],
  ['credential.missing', 'refused'],
  ['credential.expired', 'refused'],
  ['origin.not-allowed', 'refused'],
  ['subject.not-disclosable', 'refused'],
  ['rate.limited', 'unavailable'],
  ['log.unavailable', 'unavailable'],
  ['platform.unavailable', 'unavailable'],
  ['request.malformed', 'invalid'],
  ['purpose.invalid', 'invalid'],
  ['payload.too-large', 'invalid'],
  ['conflict', 'invalid'],
] as const)('%s shows as %s', (code, state) => {
  expect(problemState(code)).toBe(state);
});

test('what an authority learned by sharing or ex officio never stands on a page (D5)', () => {
  const shown = bases.filter((basis) => mayStandOnPage({ ...clear, basis }));
  expect(shown).toEqual(['public', 'authorized']);
});

test('what is said of a person is not for a page and its scripts (D4)', () => {
  const subject = { scheme: 'resident-id', id: '990***********7', kind: 'person' } as const;
  expect(mayStandOnPage({ ...clear, basis: 'authorized', subject })).toBe(false);
});
