import { type Evidence, useUntil } from '../../evidence/evidence.ts';
import { indexTable } from '../../evidence/index-table.ts';
import { panelTextsOf } from '../../locales/panel/panel-texts-of.ts';
import { clockTime, exactTime } from '../panel/clock-time.ts';
import { useWords } from '../words-context.ts';
import { Fields } from './fields.tsx';
import { projectRows } from './project-rows.ts';
import { useEvidenceTexts } from './use-evidence-texts.ts';

/** Columns of the index that fit a sheet of paper, by their place in the table. */
const PRINTED = [0, 1, 3, 5, 6];

/** The first sheet: every bidder with its result, those without one among them. */
export function EvidenceIndex({ evidence, madeAt }: { readonly evidence: Evidence; readonly madeAt: string }) {
  const texts = useEvidenceTexts();
  const { messages, locale } = useWords();
  const { headings, rows } = indexTable(evidence, texts, messages);
  const end = useUntil(evidence.items.map(({ answer }) => answer));
  const [first] = evidence.items;
  return (
    <section class="sheet" aria-labelledby="index-title">
      <h2 id="index-title">{texts.indexTitle}</h2>
      <Fields
        rows={[
          ...projectRows(evidence, texts, panelTextsOf(locale), messages),
          [texts.organization, first?.entry.organization.name],
          [texts.operator, [...new Set(evidence.items.map(({ entry }) => entry.operator))].join(', ')],
          [texts.madeAt, exactTime(madeAt)],
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
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]}>
              {PRINTED.map((column) => (
                <td key={column} class={column === 3 ? 'code' : ''}>
                  {shown(column, cells)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="attests">{texts.attests}</p>
    </section>
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
