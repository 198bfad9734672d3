/** An import as NDJSON: one record a line, `{ id, …record }`. A line that cannot be read fails alone. */
import { suppliedIdSchema } from '@credit-check/domain/contract/record-input';
import { refuseProhibitedData } from '@credit-check/domain/ingest/judge-record';
import { ProblemError } from '../http/problem-error.ts';
import { parseJson } from '../http/read-json.ts';
import type { SuppliedRecord } from './judge-supplied.ts';
import { refusalProblem } from './judged-record.ts';
import { type Line, splitLines } from './split-lines.ts';

/** A line as it could be read. */
export type SuppliedLine =
  | ({ readonly line: number } & SuppliedRecord)
  | { readonly line: number; readonly id: string | null; readonly problem: ProblemError };

/** Far more than a record can hold. */
export const LINE_BYTES_MAX = 65_536;

export async function* readNdjson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SuppliedLine[], void> {
  for await (const lines of splitLines(chunks, LINE_BYTES_MAX)) {
    yield lines.filter(({ bytes }) => bytes === undefined || !isBlank(bytes)).map(readLine);
  }
}

function readLine({ number: line, bytes }: Line): SuppliedLine {
  if (bytes === undefined) {
    const problem = new ProblemError('payload.too-large', `a line holds at most ${LINE_BYTES_MAX} bytes`);
    return { line, id: null, problem };
  }
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    return { line, id: null, problem: error as ProblemError };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, id: null, problem: new ProblemError('request.malformed', 'a line is a JSON object') };
  }
  const { id, ...raw } = value as { id?: unknown };
  const named = suppliedIdSchema.safeParse(id);
  if (named.success) return { line, id: named.data, raw };
  return { line, id: null, problem: refuseNameless(raw) };
}

/** What is never collected is named first, as of every other line (C3). */
function refuseNameless(raw: object): ProblemError {
  const errors = [{ pointer: '/id', message: 'must be an identifier' }];
  const prohibited = refuseProhibitedData(raw, {});
  if (prohibited !== undefined) return refusalProblem(prohibited);
  return new ProblemError('request.malformed', 'a line names its record', { errors });
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
