/** What the side panel is made to do, and how its frames are counted meanwhile; each function goes to the browser as text. */

declare global {
  var endFrames: () => number[];
}

/** `endFrames()` then gives the milliseconds between each frame and the next. */
export function beginFrames(): void {
  const frames: number[] = [];
  let last = performance.now();
  let next = requestAnimationFrame(function onFrame(): void {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    next = requestAnimationFrame(onFrame);
  });
  globalThis.endFrames = () => {
    cancelAnimationFrame(next);
    return frames;
  };
}

/** Presses the first button, to check or to check again; gives the milliseconds until no progress is shown any more. */
export async function checkRows(): Promise<number> {
  const isOver = new Promise<void>((resolve) => {
    let hasBegun = false;
    const observer = new MutationObserver(() => {
      const isRunning = document.querySelector('progress') !== null;
      hasBegun ||= isRunning;
      if (!hasBegun || isRunning) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  const start = performance.now();
  document.querySelector<HTMLButtonElement>('.actions .buttons button')!.click();
  await isOver;
  const ms = performance.now() - start;
  // What shows the end is one of the frames.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return ms;
}
