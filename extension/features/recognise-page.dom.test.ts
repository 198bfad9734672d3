import { computeOrganizationCheckCharacter, computeUsccCheckCharacter } from '@credit-check/domain/identifiers/uscc';
import { afterEach, expect, it } from 'vitest';
import { ROWS_MAX } from '../checks/check-run.ts';
import { recognisePage } from './recognise-page.ts';

afterEach(() => document.body.replaceChildren());

const recognise = () => recognisePage(document, new AbortController().signal);

function codeOf(index: number): string {
  const organization = `MA${String(index).padStart(6, '0')}`;
  const first17 = `91990000${organization}${computeOrganizationCheckCharacter(organization)}`;
  return first17 + computeUsccCheckCharacter(first17);
}

it('lists each code once, those out of sight apart', async () => {
  document.body.innerHTML = `<p>${codeOf(1)}</p><p>${codeOf(2)}</p><p>${codeOf(1)}</p><p hidden>${codeOf(2)}、${codeOf(3)}</p>`;
  const { codes, hidden, surplus } = await recognise();
  expect(codes.map(({ code, occurrences }) => [code, occurrences])).toEqual([
    [codeOf(1), 2],
    [codeOf(2), 1],
  ]);
  expect(hidden.map(({ code }) => code)).toEqual([codeOf(3)]);
  expect(surplus).toBe(0);
});

it('says how many codes of a page are left out where there are more than a list holds', async () => {
  const lines = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => `<p>${codeOf(from + index)}</p>`).join('');
  document.body.innerHTML = `${lines(ROWS_MAX + 3, 0)}<div hidden>${lines(2, ROWS_MAX + 3)}</div>`;
  const { codes, hidden, surplus } = await recognise();
  expect([codes.length, hidden.length, surplus]).toEqual([ROWS_MAX, 2, 3]);
});
