/** First pictures of badges that wait for their answer are put off where there are many, and come when they are asked for. */
import { expect, test, vi } from 'vitest';
import { addBadge, subjects } from './testing/badges.ts';

/** More than a slice has room for. */
const MANY = 1200;

const addMany = () => Array.from({ length: MANY }, () => addBadge({ subject: subjects.slow }));

test('of many that wait, the first are drawn at once, the others have time until their answer', async () => {
  const badges = addMany();
  await vi.waitFor(() => expect(badges[0]!.shadowRoot).not.toBeNull());
  // All would be drawn by then if none had to rest.
  for (let frame = 0; frame < 15; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const last = badges.at(-1)!;
  expect([last.state, last.shadowRoot]).toEqual(['loading', null]);
});

test('who asks for the picture of one that waits has it before its turn', async () => {
  const [beforeLast, last] = addMany().slice(-2);
  await last!.updateComplete;
  expect([last!.state, last!.shadowRoot!.textContent]).toEqual(['loading', expect.stringContaining('正在查询')]);
  expect(beforeLast!.shadowRoot).toBeNull();
});
