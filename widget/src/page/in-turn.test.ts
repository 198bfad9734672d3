import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Longer than a slice. */
function work(): void {
  for (const end = performance.now() + 40; performance.now() < end; );
}

/** Fulfilled once the work has run. */
function ran(kind: 'ask' | 'draw' | 'wait', work: () => void): Promise<void> {
  return new Promise((resolve) => {
    inTurn(kind, () => {
      resolve();
      work();
      return kind === 'wait';
    });
  });
}

test('what fits into a slice runs behind the task; the rest in later ones, questions before pictures, each in its order', async () => {
  const done: string[] = [];
  const step = (name: string) => () => {
    done.push(name);
    work();
  };
  const steps = [
    ran('draw', step('picture 1')),
    ran('draw', step('picture 2')),
    ran('ask', step('question 1')),
    ran('ask', step('question 2')),
  ];
  expect(done).toEqual([]);
  await Promise.resolve();
  expect(done).toEqual(['question 1']);
  await Promise.all(steps);
  expect(done).toEqual(['question 1', 'question 2', 'picture 1', 'picture 2']);
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
      ran('ask', () => {
        tasks.add(task);
        work();
      }),
    ),
  );
  port1.close();
  expect(tasks.size).toBe(3);
});

test('pictures that only say that an answer is awaited have a slice behind the others, and the next after a rest', async () => {
  const done: string[] = [];
  const step = (name: string) => () => {
    done.push(name);
    work();
  };
  const first = ran('wait', step('waits 1'));
  const second = ran('wait', step('waits 2'));
  await ran('draw', step('picture 1'));
  await first;
  const restsAt = performance.now();
  await ran('draw', step('picture 2'));
  await second;
  expect(done).toEqual(['picture 1', 'waits 1', 'picture 2', 'waits 2']);
  expect(performance.now() - restsAt).toBeGreaterThan(500);
});

test('a screenful of them has a slice; those that were drawn since take none of its room', async () => {
  const done: number[] = [];
  for (let i = 0; i < 100; i++) {
    inTurn('wait', () => {
      done.push(i);
      return i >= 50;
    });
  }
  await Promise.resolve();
  expect(done).toHaveLength(80);
  await expect.poll(() => done.length, { timeout: 10_000 }).toBe(100);
});

test('work that throws is told the page, and holds nobody up', async () => {
  const told = new Promise<string>((resolve) => {
    const onError = (event: ErrorEvent) => {
      event.preventDefault();
      resolve(event.message);
    };
    window.addEventListener('error', onError, { once: true, capture: true });
  });
  inTurn('draw', () => {
    throw new Error('no');
  });
  await ran('draw', () => {});
  expect(await told).toContain('no');
});
