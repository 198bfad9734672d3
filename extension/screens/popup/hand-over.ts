export interface HandOver {
  /** Says which tab's organisations the panel is to take. */
  readonly say: () => Promise<void>;
  readonly open: () => Promise<void>;
}

/**
 * Opens the side panel with a page's organisations. Said first, for the popup goes with the focus as the panel comes; but not
 * waited for, since only the press itself may open it.
 */
export async function handOver({ say, open }: HandOver): Promise<void> {
  const said = say();
  await open();
  await said;
}
