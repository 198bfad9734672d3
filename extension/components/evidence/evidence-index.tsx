import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useUntil } from '../../evidence/evidence.ts';
import { type IndexTable, indexTable } from '../../evidence/index-table.ts';
import { panelTextsOf } from '../../locales/panel/panel-texts-of.ts';
import type { EvidenceState } from '../../screens/evidence/evidence-state.ts';
import { ROWS_A_PART } from '../../screens/evidence/page-parts.ts';
import { clockTime, exactTime } from '../panel/clock-time.ts';
import { useWords } from '../words-context.ts';
import { Fields } from './fields.tsx';
import { projectRows } from './project-rows.ts';
import { useEvidenceTexts } from './use-evidence-texts.ts';

/** Columns of the index that fit a sheet of paper, by their place in the table. */
const PRINTED = [0, 1, 3, 5, 6];

interface EvidenceIndexProps {
  readonly state: EvidenceState;
  /** The platform's time of this print. */
  readonly madeAt: ReadonlySignal<string>;
}

/** The first sheet: every bidder with its result, those without one among them. */
export function EvidenceIndex({ state, madeAt }: EvidenceIndexProps) {
  const texts = useEvidenceTexts();
  const { messages, locale } = useWords();
  const evidence = state.evidence.value;
  if (evidence === undefined) return null;
  const { headings, rows } = indexTable(evidence, texts, messages);
  const end = useUntil(evidence.items.map(({ answer }) => answer));
  const [first] = evidence.items;
  return (
    <section class="sheet index" aria-labelledby="index-title">
      <h2 id="index-title">{texts.indexTitle}</h2>
      <Fields
        rows={[
          ...projectRows(evidence, texts, panelTextsOf(locale), messages),
          [texts.organization, first?.entry.organization.name],
          [texts.operator, [...new Set(evidence.items.map(({ entry }) => entry.operator))].join(', ')],
          [texts.madeAt, madeAt],
          [texts.useUntil, end === null ? texts.noEnd : texts.useUntilText(clockTime(end))],
        ]}
      />
      <table>
        <thead>
          <tr>
            {PRINTED.map((column) => (
              <th key={column} scope="col">
                {headings[column]}
              </th>
            ))}
          </tr>
        </thead>
        {Array.from({ length: state.parts.value.index }, (_, n) => (
          <RowsPart key={n} n={n} rows={rows} state={state} />
        ))}
      </table>
      <p class="attests">{texts.attests}</p>
    </section>
  );
}

/** Drawn when its turn comes. */
function RowsPart({ n, rows, state }: Pick<EvidenceIndexProps, 'state'> & { n: number; rows: IndexTable['rows'] }) {
  const isDrawn = useComputed(() => state.drawn.value > n);
  if (!isDrawn.value) return null;
  return (
    <tbody>
      {rows.slice(n * ROWS_A_PART, (n + 1) * ROWS_A_PART).map((cells) => (
        <tr key={cells[0]}>
          {PRINTED.map((column) => (
            <td key={column} class={column === 3 ? 'code' : ''}>
              {shown(column, cells)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function shown(column: number, cells: readonly string[]) {
  switch (column) {
    case 1:
      return <BidderNames cells={cells} />;
    case 6:
      return cells[6] && exactTime(cells[6]);
    default:
      return cells[column];
  }
}

/** As the list names it, and what it does not say or says otherwise: the registered name, the consortium. */
function BidderNames({ cells }: { readonly cells: readonly string[] }) {
  const { locale } = useWords();
  const panel = panelTextsOf(locale);
  const [, listed, registered, , consortium] = cells;
  return (
    <>
      {listed}
      {registered !== '' && registered !== listed && <p class="aside">{panel.registered(registered!)}</p>}
      {consortium !== '' && <p class="aside">{panel.consortiumOf(consortium!)}</p>}
    </>
  );
}
