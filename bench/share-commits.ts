import { setImmediate as nextTurn } from 'node:timers/promises';

/** Hands items on in groups: those that come while a group is under way make up the next. */
export function shareCommits<Item>(commit: (items: readonly Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let waiting: Item[] = [];
  let under: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const commitNext = async () => {
    await under;
    await nextTurn();
    const items = waiting;
    waiting = [];
    next = undefined;
    under = commit(items);
    await under;
  };
  return (item) => {
    waiting.push(item);
    next ??= commitNext();
    return next;
  };
}
