/** The verdict as elements. Texts from a receipt are only ever text. */
import type { DescribedReceipt, DescribedSlot, Row } from '../verify/describe-receipt.ts';
import type { NotVerifiedCode, VerifyWords } from '../verify/verify-words.ts';

/**
 * Elements that say what a verified receipt attests.
 * @param vkey the key that signed, as the platform names it
 */
export function drawVerdict(described: DescribedReceipt, vkey: string, words: VerifyWords): HTMLElement[] {
  const { attests, slotsTitle, rows, sum, warning, slots } = described;
  const entries = slots.filter((slot) => slot.rows.length > 0);
  const all = make('details', [
    make('summary', [words.allSlots(slots.length)]),
    make('ol', slots.map(drawLine), 'slots'),
  ]);
  return [
    make('p', [attests], 'notice'),
    make('div', [drawRows([...rows, [words.key, `${vkey} (${words.keyOfPlatform})`]])], 'card'),
    make('h2', [slotsTitle]),
    ...(warning === undefined ? [] : [make('p', [warning], 'unsaid')]),
    make('p', [sum]),
    ...entries.map((slot) => drawEntry(slot, words)),
    ...(slots.length > entries.length ? [all] : []),
  ];
}

/** Elements that say why a receipt does not verify, and nothing of what it claims. */
export function drawFailure(code: NotVerifiedCode, words: VerifyWords): HTMLElement[] {
  return [make('p', [make('code', [code]), ` ${words.reasons[code]}`]), make('p', [words.attests], 'notice')];
}

function drawEntry({ title, heading, isObjected, rows }: DescribedSlot, words: VerifyWords): HTMLElement {
  return make(
    'article',
    [
      make('h3', [heading, ...(isObjected ? [' ', make('span', [words.objected], 'objected')] : [])]),
      make('p', [title], 'muted'),
      drawRows(rows),
    ],
    'card',
  );
}

function drawLine({ title, state, heading }: DescribedSlot): HTMLElement {
  return make('li', [make('span', [title], 'muted'), make('br', []), heading], state);
}

function drawRows(rows: readonly Row[]): HTMLElement {
  const list = rows.map(([label, value]) => make('div', [make('dt', [label]), make('dd', [make('bdi', [value])])]));
  return make('dl', list, 'fields');
}

function make(name: string, content: readonly (Node | string)[], className = ''): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}
