type Run = () => void;

const waiting = new WeakMap<Element, Run>();
let observer: IntersectionObserver | undefined;

/** Runs once, when the element is in view. A later call for the same element takes the place of the earlier one. */
export function whenVisible(element: Element, run: Run): void {
  waiting.set(element, run);
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) release(target)?.();
    }
  });
  // Observing anew tells whether it is in view now.
  observer.unobserve(element);
  observer.observe(element);
}

/** Takes `whenVisible` back. */
export function forgetVisible(element: Element): void {
  release(element);
}

function release(element: Element): Run | undefined {
  const run = waiting.get(element);
  waiting.delete(element);
  observer?.unobserve(element);
  return run;
}
