/** Results beside the codes of a page: drawn, kept current, taken away. */
import { watch } from '@credit-check/api-client/watch/watch';
import { mayStandOnPage } from '@credit-check/widget/inquiry/may-stand-on-page';
import { badgeInput } from '../checks/badge-input.ts';
import type { CheckRow } from '../checks/check-run.ts';
import type { Words } from '../locales/words-of.ts';
import { type CodeOnPage, findOnPage } from '../recognition/find-on-page.ts';
import { type Inserted, insertAfter } from './insert-after.ts';
import { keepToLine } from './keep-to-line.ts';
import { createPageChanges } from './page-changes.ts';
import { createResultBadge, type ResultBadge } from './result-badge.ts';

export interface ResultsOnPage {
  /** Draws these rows beside every place that shows their codes, and nothing else. */
  readonly show: (rows: readonly CheckRow[], platform: string, words: Words) => Promise<void>;
  /** Draws what is known beside codes that a page has brought since; `part`: where they stand. */
  readonly meet: (codes: readonly CodeOnPage[], part: Node) => void;
  readonly clear: () => void;
  /** All badges out of sight, or back. */
  readonly toggle: () => void;
}

interface Shown {
  readonly rows: ReadonlyMap<string, CheckRow>;
  readonly platform: string;
  readonly words: Words | undefined;
}

interface Drawn {
  readonly code: string;
  readonly badge: ResultBadge;
  readonly stands: Inserted['stands'];
  /** Takes it off the page. */
  readonly ending: AbortController;
  stopWatching: (() => void) | undefined;
}

export function createResultsOnPage(document: Document): ResultsOnPage {
  const drawn = new Set<Drawn>();
  let looking = new AbortController();
  /** What was shown last, by code, and how. */
  let shown: Shown = { rows: new Map(), platform: '', words: undefined };
  let isHidden = false;

  const changes = createPageChanges(() => {
    for (const { stands, ending } of [...drawn].toReversed()) if (!stands()) ending.abort();
  });

  function draw(found: CodeOnPage, row: CheckRow, platform: string, words: Words): void {
    const { node } = found.to;
    const ending = new AbortController();
    const badge = createResultBadge(node.ownerDocument!, ending.signal);
    const inserted = insertAfter(found, badge.host);
    if (inserted === undefined) return;
    const one: Drawn = { code: found.code, badge, stands: inserted.stands, ending, stopWatching: undefined };
    keepToLine(badge.host);
    badge.host.toggleAttribute('data-away', isHidden);
    drawn.add(one);
    changes.watch(node.getRootNode());
    ending.signal.addEventListener('abort', () => {
      one.stopWatching?.();
      drawn.delete(one);
      inserted.remove();
      if (drawn.size === 0) changes.rest();
    });
    showRow(one, row, platform, words);
  }

  return {
    async show(rows, platform, words) {
      looking.abort();
      looking = new AbortController();
      const { signal } = looking;
      const drawable = new Map(rows.filter(isDrawable).map((row) => [row.code, row]));
      shown = { rows: drawable, platform, words };
      const update = (one: Drawn) => showRow(one, drawable.get(one.code)!, platform, words);
      for (const one of [...drawn].toReversed()) {
        if (drawable.has(one.code) && one.stands()) update(one);
        else one.ending.abort();
      }
      const missing = new Set(drawable.keys()).difference(new Set([...drawn].map(({ code }) => code)));
      if (missing.size === 0) return;
      const { codes } = await findOnPage(document, signal);
      // From the end, so that text split for one badge leaves the offsets before it as they were found.
      for (const found of codes.toReversed())
        if (missing.has(found.code) && found.isVisible()) draw(found, drawable.get(found.code)!, platform, words);
    },
    meet(codes, part) {
      const { rows, platform, words } = shown;
      const standing = new Set([...drawn].filter(({ badge }) => part.contains(badge.host)).map(({ code }) => code));
      for (const found of codes.toReversed()) {
        const row = rows.get(found.code);
        if (row === undefined || words === undefined || standing.has(found.code) || !found.isVisible()) continue;
        draw(found, row, platform, words);
      }
    },
    toggle() {
      isHidden = !isHidden;
      for (const { badge } of drawn) badge.host.toggleAttribute('data-away', isHidden);
    },
    clear() {
      shown = { ...shown, rows: new Map() };
      looking.abort();
      for (const { ending } of [...drawn].toReversed()) ending.abort();
    },
  };
}

/** Only what came of a question; and of answers only those a page may show (D5). */
function isDrawable(row: CheckRow): boolean {
  if (row.result.state === 'answered') return mayStandOnPage(row.result.answer);
  const { state } = badgeInput(row, '');
  return state !== 'idle' && state !== 'stale';
}

function showRow(one: Drawn, row: CheckRow, platform: string, words: Words): void {
  one.stopWatching?.();
  one.stopWatching = undefined;
  one.badge.show(row, platform, words);
  const { result } = row;
  if (result.state !== 'answered') return;
  const stop = watch(
    result.answer,
    (event) => {
      if (event.type === 'ended')
        one.badge.show({ ...row, result: { ...result, answer: event.answer } }, platform, words);
      // No longer current: it leaves the page without a question to anyone (P5, X3).
      else one.ending.abort();
    },
    { clockOffsetMs: result.clockOffsetMs },
  );
  // What is already due is told before `watch` returns.
  if (one.ending.signal.aborted) stop();
  else one.stopWatching = stop;
}
