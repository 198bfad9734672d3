/** Opens the side panel; only on a person's click, which is why nothing may be awaited before it. */
import { browser } from 'wxt/browser';

/** What neither the types of one browser nor those of the other have in common. */
interface SidePanels {
  readonly sidePanel?: { readonly open: (options: { windowId: number }) => Promise<void> };
  readonly sidebarAction?: { readonly open: () => Promise<void> };
}

export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as SidePanels;
  await (sidebarAction === undefined ? sidePanel?.open({ windowId }) : sidebarAction.open());
}
