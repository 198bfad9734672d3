import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { useDraft } from './use-draft.ts';

/** A field for `stored`, drawn anew whenever `draw` is called. */
function createField(stored: string) {
  const root = document.createElement('div');
  document.body.append(root);
  const committed: string[] = [];
  const Field = ({ value }: { value: string }) =>
    h(
      'input',
      useDraft(value, (text) => committed.push(text)),
    );
  const draw = (value: string) => render(h(Field, { value }), root);
  draw(stored);
  const field = root.querySelector('input')!;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const leave = () => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
  };
  return { field, committed, draw, type, leave };
}
const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));

it('keeps what is being typed while the panel is drawn anew', async () => {
  const { field, committed, draw, type } = createField('');
  type('GXZC2026');
  draw('');
  await drawn();
  expect(field.value).toBe('GXZC2026');
  expect(committed).toEqual([]);
});

it('hands it on when the person leaves, and shows from then on what is stored', async () => {
  const { field, committed, draw, type, leave } = createField('before');
  type('after');
  leave();
  expect(committed).toEqual(['after']);
  draw('after, as another page put it');
  await drawn();
  expect(field.value).toBe('after, as another page put it');
});
