import { expect, it } from 'vitest';
import { handOver } from './hand-over.ts';

it('says whose organisations it hands over, then opens the panel, both within the press', async () => {
  const done: string[] = [];
  const step = (name: string) => async () => void done.push(name);
  const isOver = handOver({ say: step('said'), open: step('opened') });
  expect(done).toEqual(['said', 'opened']);
  await isOver;
});
