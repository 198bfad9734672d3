/** A page that never rests, and recognition that follows it: bundled into the page by `recognise.bench.ts`. */
import { followPage } from '../extension/features/follow-page.ts';

const CHANGES_PER_SECOND = 1000;
const TICK_MS = 20;
const LIST_LENGTH = 500;

let found = 0;

/** Resolves once the page has been read as it is. */
export function follow(): Promise<void> {
  return new Promise((resolve) => {
    followPage(document, new AbortController().signal, (codes, part) => {
      if (part === document) resolve();
      else found += codes.length;
    });
  });
}

/**
 * Half of what changes are texts that are counted up, a tenth titles, the rest new elements in a list of a constant length,
 * one in a hundred of all with a code. Nothing of it is drawn: what the page's own layout takes is no part of what following
 * it does. Gives how many codes were heard of meanwhile.
 */
export async function change(ms: number, code: string): Promise<number> {
  document.body.style.display = 'none';
  const texts = [...document.querySelectorAll('td')].slice(0, LIST_LENGTH).map((cell) => cell.firstChild as Text);
  const list = document.body.appendChild(document.createElement('ul'));
  let changed = 0;
  const changeOne = () => {
    changed++;
    if (changed % 2 === 0) {
      texts[changed % texts.length]!.data = `成交 ${changed} 元`;
      return;
    }
    if (changed % 10 === 5) {
      texts[changed % texts.length]!.parentElement!.title = `共 ${changed} 次报价，以最近一次报价为准`;
      return;
    }
    const item = document.createElement('li');
    item.textContent = changed % 100 === 1 ? `中标人 沙盒示例有限公司 ${code}` : `第${changed}号报价`;
    list.append(item);
    if (list.childElementCount > LIST_LENGTH) list.firstElementChild!.remove();
  };
  const start = performance.now();
  // As many as are due, however late a busy machine wakes it.
  const timer = setInterval(() => {
    while (changed < ((performance.now() - start) / 1000) * CHANGES_PER_SECOND) changeOne();
  }, TICK_MS);
  await new Promise((resolve) => setTimeout(resolve, ms));
  clearInterval(timer);
  return found;
}
