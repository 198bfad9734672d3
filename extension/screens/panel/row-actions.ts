/** How rows come into the current session: from a page, a pasted list, a file; and how they are changed. */
import { ROWS_MAX } from '../../checks/check-run.ts';
import type { Recognised } from '../../messages.ts';
import type { Rejected, SessionRow } from '../../sessions/check-session.ts';
import { type ReadList, readPasted } from '../../sessions/read-list.ts';
import { readListFile } from '../../sessions/read-list-file.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
import type { PanelList } from './panel-list.ts';
import { isPageOf, type NewRow, newRows, rowsOfPage, withProject } from './panel-parts.ts';
import type { SessionActions } from './session-actions.ts';

export interface RowActions {
  readonly changeRow: (row: SessionRow) => Promise<void>;
  readonly removeRow: (row: SessionRow) => Promise<void>;
  readonly addFromPage: (tabId?: number) => Promise<void>;
  readonly addPasted: (text: string) => Promise<void>;
  readonly addFile: (file: File) => Promise<void>;
}

export interface RowActionParts {
  readonly store: SessionStore;
  /** The page in front, or that of a tab; rejects where it may not be read. */
  readonly recognise: (tabId?: number) => Promise<Recognised>;
}

export function createRowActions(
  { current, rows, added }: PanelList,
  { store, recognise }: RowActionParts,
  { create, change }: Pick<SessionActions, 'create' | 'change'>,
): RowActions {
  /** `cut`: how many more there were than were found room for where they come from. */
  async function addRows(found: readonly NewRow[], rejected: readonly Rejected[] = [], cut = 0): Promise<void> {
    const session = current.value;
    if (session === undefined) return;
    const { fresh, known, surplus } = newRows(session.id, rows.value, found, ROWS_MAX);
    await store.putRows(fresh);
    if (rejected.length > 0) await change({ rejected: [...rejected] });
    rows.value = [...rows.value, ...fresh];
    added.value = { state: 'added', count: fresh.length, known, surplus: surplus + cut };
  }

  const addList = ({ bidders, rejected }: ReadList, from: SessionRow['from']) =>
    addRows(
      bidders.map((bidder) => ({ ...bidder, from })),
      rejected,
    );

  return {
    async changeRow(row) {
      rows.value = rows.value.map((other) => (other.n === row.n ? row : other));
      await store.putRows([row]);
    },
    async removeRow(row) {
      rows.value = rows.value.filter(({ n }) => n !== row.n);
      await store.removeRow(row);
    },
    async addFromPage(tabId) {
      const recognised = await recognise(tabId).catch(() => undefined);
      if (recognised === undefined) added.value = { state: 'page-closed' };
      else if (recognised.codes.length + recognised.hidden.length === 0) added.value = { state: 'page-empty' };
      else {
        // A page of another project, handed over by the popup, begins a session of its own.
        if (tabId !== undefined && current.value && !isPageOf(recognised, current.value, rows.value.length)) {
          await create();
        }
        if (current.value) await change(withProject(current.value, recognised));
        await addRows(rowsOfPage(recognised), [], recognised.surplus);
      }
    },
    addPasted: (text) => addList(readPasted(text), 'pasted'),
    async addFile(file) {
      const read = await readListFile(file);
      if (read.ok) await addList(read, 'file');
      else added.value = { state: 'file-problem', reason: read.reason };
    },
  };
}
