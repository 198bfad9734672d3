import { Fragment } from 'preact';
import type { PanelState } from '../../screens/panel/panel-state.ts';
import { type RowFilter, type RowOrder, rowFilters, rowOrders, type ViewRow } from '../../sessions/session-view.ts';
import { SessionRowView } from './session-row.tsx';
import { usePanelTexts } from './use-panel-texts.ts';

/** Few enough that 5,000 bidders cost no frame; the rest is a page away. */
const PAGE_ROWS = 100;

export function SessionRows({ state }: { readonly state: PanelState }) {
  const panel = usePanelTexts();
  const rows = state.shown.value;
  const pageMax = Math.max(0, Math.ceil(rows.length / PAGE_ROWS) - 1);
  const page = Math.min(state.page.value, pageMax);
  const first = page * PAGE_ROWS;
  const onPage = rows.slice(first, first + PAGE_ROWS);
  const isGrouped = state.order.value === 'list';
  return (
    <section class="organisations" aria-label={panel.rows(state.rows.value.length)}>
      <RowFilters state={state} />
      {rows.length === 0 && <p class="empty">{panel.noneFits}</p>}
      <ul>
        {onPage.map((view, i) => (
          <Fragment key={view.row.n}>
            {isGrouped && startsConsortium(view, onPage[i - 1]) && (
              <li class="consortium">{panel.consortiumOf(view.row.consortium!)}</li>
            )}
            <SessionRowView view={view} platform={state.platform} isOurs={state.isOurs.value} actions={state.actions} />
          </Fragment>
        ))}
      </ul>
      {pageMax > 0 && (
        <nav class="pages">
          <button
            type="button"
            class="quiet"
            disabled={page === 0}
            onClick={() => {
              state.page.value = page - 1;
            }}
          >
            {panel.previous}
          </button>
          <span role="status">{panel.pages(first + 1, first + onPage.length, rows.length)}</span>
          <button
            type="button"
            class="quiet"
            disabled={page === pageMax}
            onClick={() => {
              state.page.value = page + 1;
            }}
          >
            {panel.next}
          </button>
        </nav>
      )}
    </section>
  );
}

function startsConsortium({ row }: ViewRow, before: ViewRow | undefined): boolean {
  return row.consortium !== undefined && row.consortium !== before?.row.consortium;
}

function RowFilters({ state }: { readonly state: PanelState }) {
  const panel = usePanelTexts();
  const counts = state.counts.value;
  const notable = rowFilters.filter((filter) => filter !== 'all' && filter !== 'noted' && counts[filter] > 0);
  return (
    <div class="filters">
      <p class="counts" role="status">
        {notable.map((filter) => `${panel.filters[filter]} ${counts[filter]}`).join(' · ')}
      </p>
      <label>
        {panel.filter}
        <select
          value={state.filter.value}
          onChange={(event) => {
            state.filter.value = event.currentTarget.value as RowFilter;
            state.page.value = 0;
          }}
        >
          {rowFilters
            .filter((filter) => filter === 'all' || filter === state.filter.value || counts[filter] > 0)
            .map((filter) => (
              <option key={filter} value={filter}>
                {panel.filters[filter]} · {counts[filter]}
              </option>
            ))}
        </select>
      </label>
      <label>
        {panel.order}
        <select
          value={state.order.value}
          onChange={(event) => {
            state.order.value = event.currentTarget.value as RowOrder;
            state.page.value = 0;
          }}
        >
          {rowOrders.map((order) => (
            <option key={order} value={order}>
              {panel.orders[order]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
