/** The card over the page: opened by pointing at the badge or focusing it, placed where there is room. */

const OPEN_AFTER_MS = 150;
const CLOSE_AFTER_MS = 250;
const GAP = 6;
const EDGE = 8;

/**
 * Ties the card, a manual popover, to its badge. Pointing opens it for as long as the pointer is on either; focus too;
 * pressing pins it; Escape closes it.
 */
export function tieCard(badge: HTMLElement, card: HTMLElement, signal: AbortSignal): { readonly press: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPinned = false;
  const document = badge.ownerDocument;

  const after = (ms: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const open = () => {
    clearTimeout(timer);
    if (card.matches(':popover-open') || !badge.isConnected) return;
    card.showPopover();
    place(badge, card);
    document.addEventListener('keydown', closeByEscape, { capture: true, signal });
  };
  const close = () => {
    clearTimeout(timer);
    isPinned = false;
    document.removeEventListener('keydown', closeByEscape, { capture: true });
    if (card.matches(':popover-open')) card.hidePopover();
  };
  // Wherever the focus is: the pointer alone may have opened it (WCAG 1.4.13).
  const closeByEscape = ({ key }: KeyboardEvent) => key === 'Escape' && close();
  const closeUnlessPinned = () => after(CLOSE_AFTER_MS, () => !isPinned && close());

  for (const element of [badge, card]) {
    element.addEventListener('pointerenter', () => after(OPEN_AFTER_MS, open), { signal });
    element.addEventListener('pointerleave', closeUnlessPinned, { signal });
    element.addEventListener('focusin', open, { signal });
    element.addEventListener('focusout', closeUnlessPinned, { signal });
  }
  // The card is fixed to the viewport: when the page moves under it, it goes.
  document.addEventListener('scroll', (event) => event.target !== card && close(), {
    capture: true,
    signal,
  });
  signal.addEventListener('abort', close, { once: true });

  return {
    press() {
      isPinned = !(isPinned && card.matches(':popover-open'));
      if (isPinned) open();
      else close();
    },
  };
}

/** Below the badge, else above it, else at the top; within the window. */
function place(badge: HTMLElement, card: HTMLElement): void {
  const { innerWidth, innerHeight } = badge.ownerDocument.defaultView!;
  const anchor = badge.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const top = below + height <= innerHeight - EDGE ? below : Math.max(above, EDGE);
  const left = Math.min(Math.max(EDGE, anchor.left), Math.max(EDGE, innerWidth - EDGE - width));
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
}
