import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Longer than a slice. */
function work(): void {
  for (const end = performance.now() + 40; performance.now() < end; );
}

test('what fits into a slice runs at once; the rest in later tasks, questions before pictures, each in its order', async () => {
  const done: string[] = [];
  const step = (name: string) => () => {
    done.push(name);
    work();
  };
  expect(inTurn('draw', step('picture 1'))).toBeUndefined();
  const others = [
    inTurn('draw', step('picture 2')),
    inTurn('draw', step('picture 3')),
    inTurn('ask', step('question 1')),
    inTurn('ask', step('question 2')),
  ];
  expect(done).toEqual(['picture 1']);
  await Promise.all(others);
  expect(done).toEqual(['picture 1', 'question 1', 'question 2', 'picture 2', 'picture 3']);
});

test('no task holds more than its slice: a frame is drawn in between', async () => {
  const tasks = new Set<number>();
  let task = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    task += 1;
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  await Promise.all(
    [1, 2, 3].map(() =>
      inTurn('ask', () => {
        tasks.add(task);
        work();
      }),
    ),
  );
  port1.close();
  expect(tasks.size).toBe(3);
});

test('work that throws fails for who asked for it, and holds nobody up', async () => {
  const fail = () => {
    work();
    throw new Error('no');
  };
  inTurn('draw', work);
  const failing = inTurn('draw', fail);
  const next = inTurn('draw', () => {});
  await expect(failing).rejects.toThrow('no');
  await next;
});
