/** An import as the national exchange table of administrative penalties, in CSV. A row that cannot be read fails alone. */
import { type CsvError, type Parser, parse } from 'csv-parse';
import { ProblemError } from '../http/problem-error.ts';
import { columnOf, neededColumns, type PenaltyColumn, penaltyColumns } from './penalty-columns.ts';
import { type PenaltyRow, penaltyRecord } from './penalty-row.ts';
import { LINE_BYTES_MAX, type SuppliedLine } from './read-ndjson.ts';

/** @param jurisdiction whose law the penalties fall under: the table does not say */
export async function* readPenaltyTable(
  chunks: AsyncIterable<Uint8Array>,
  jurisdiction: string | undefined,
): AsyncGenerator<SuppliedLine[], void> {
  let lines: SuppliedLine[] = [];
  const parser = parse({
    bom: true,
    columns: readHeadings,
    trim: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LINE_BYTES_MAX,
    on_record: (cells: Partial<Record<PenaltyColumn, string>>, { lines: line }) => {
      lines.push({ line, read: () => penaltyRecord(filledCells(cells), jurisdiction) });
      // Taken here, in order with the rows that cannot be read.
      return null;
    },
    on_skip: (error) => {
      lines.push(unreadable(error));
      return undefined;
    },
  });
  parser.resume();
  // Every error is met where it happens, in `write` or `end`; none may end the process.
  parser.on('error', () => {});
  try {
    for await (const chunk of chunks) {
      await write(parser, chunk);
      if (lines.length > 0) yield lines;
      lines = [];
    }
    await end(parser);
  } catch (error) {
    // The heading, or bytes that are no text: nothing after it can be read.
    if (!(error instanceof ProblemError) && !isCsvError(error)) throw error;
    lines.push(unreadable(error));
  } finally {
    parser.destroy();
  }
  if (lines.length > 0) yield lines;
}

/** @throws ProblemError `request.malformed` where a column is missing without which no row makes a record */
function readHeadings(headings: string[]): (PenaltyColumn | false)[] {
  const columns = headings.map((heading) => columnOf(heading) ?? false);
  const missing = neededColumns
    .filter((column) => !columns.includes(column))
    .map((column) => penaltyColumns[column][0]);
  if (missing.length === 0) return columns;
  throw new ProblemError('request.malformed', `the table lacks the columns ${missing.join(', ')}`);
}

function filledCells(cells: Partial<Record<PenaltyColumn, string>>): PenaltyRow {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
}

/** The parser's own message quotes the row, which may hold identifiers (X5). */
function unreadable(error: CsvError | ProblemError | undefined): SuppliedLine {
  const line = isCsvError(error) && 'lines' in error ? Number(error.lines) : 1;
  const problem =
    error instanceof ProblemError ? error : new ProblemError('request.malformed', 'the row is not well-formed CSV');
  return { line, read: () => ({ id: null, problem }) };
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function write(parser: Parser, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.end(resolve);
  });
}
