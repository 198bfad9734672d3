/** A code or a name typed after the keyword in the address bar, on its way to the panel's list. Asks nothing. */

const PARAMETER = 'bidder';
const TEXT_MAX = 200;

/** Address of the panel, in a tab, with the text in its field. */
export function panelAddress(text: string): string {
  return `/sidepanel.html?${new URLSearchParams({ [PARAMETER]: text.trim().slice(0, TEXT_MAX) })}`;
}

/** The text in the address of a page of ours; empty where there is none. */
export function typedBidder(address: string): string {
  return new URL(address).searchParams.get(PARAMETER) ?? '';
}
