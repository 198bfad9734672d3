/** What a page calls the thing a node stands in, where it says so elsewhere than right beside it. */
import { isAttribute, type TextNode } from './page-text.ts';
import { closestOf } from './plain-dom.ts';

const HEADING_MAX = 60;

/** Heading of the node's field, table column or definition; undefined where there is none. */
export function headingOf(node: TextNode): string | undefined {
  if (isAttribute(node)) return undefined;
  const element = 'value' in node ? node : node.parentElement;
  if (element === null) return undefined;
  if ('value' in node) {
    const own = labelOf(node);
    if (own !== undefined) return own;
  }
  const cell = closestOf(element, 'td');
  if (cell !== null) return columnHeading(cell);
  const definition = closestOf(element, 'dd');
  return definition === null ? undefined : textOf(precedingTerm(definition));
}

function labelOf(field: Exclude<TextNode, Text | Attr>): string | undefined {
  const text = field.ariaLabel ?? field.labels?.[0]?.textContent ?? (field.placeholder || field.title);
  return short(text);
}

function columnHeading(cell: HTMLTableCellElement): string | undefined {
  const rowHeading = textOf(onlyOther(cell));
  if (rowHeading !== undefined) return rowHeading;
  const row = cell.closest('tr');
  const first = cell.closest('table')?.rows[0];
  if (!row || !first || first === row) return undefined;
  return textOf(cellAt(first, columnOf(row, cell)));
}

/** The heading of a row that has one and one more cell. Asked of thousands: only the cell's neighbours are looked at. */
function onlyOther({ previousElementSibling: before, nextElementSibling: behind }: Element): Element | null {
  const other = before ?? behind;
  const others = before === null ? behind?.nextElementSibling : (behind ?? before.previousElementSibling);
  return other?.tagName === 'TH' && others === null ? other : null;
}

/** Column numbers count what spans several. */
function columnOf(row: HTMLTableRowElement, cell: HTMLTableCellElement): number {
  let column = 0;
  for (const other of row.cells) {
    if (other === cell) break;
    column += other.colSpan;
  }
  return column;
}

function cellAt(row: HTMLTableRowElement, column: number): HTMLTableCellElement | undefined {
  let from = 0;
  for (const cell of row.cells) {
    from += cell.colSpan;
    if (column < from) return cell;
  }
  return undefined;
}

function precedingTerm(definition: Element): Element | null {
  let before = definition.previousElementSibling;
  while (before !== null && before.tagName !== 'DT') before = before.previousElementSibling;
  return before;
}

function textOf(element: Element | null | undefined): string | undefined {
  return short(element?.textContent ?? undefined);
}

/** Longer than a heading is: not one. */
function short(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed && trimmed.length <= HEADING_MAX ? trimmed : undefined;
}
