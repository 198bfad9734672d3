/** Lines that may not break: a badge at their end would lie over whatever stands next on the page. */
const UNBROKEN = new Set(['nowrap', 'pre']);

/** Once the badge stands in the page: gives it a line of its own where the text around it does not wrap. */
export function keepToLine(host: HTMLElement): void {
  const around = host.parentElement;
  const style = around === null ? undefined : host.ownerDocument.defaultView?.getComputedStyle(around);
  host.toggleAttribute('data-below', style !== undefined && UNBROKEN.has(style.whiteSpace));
}
