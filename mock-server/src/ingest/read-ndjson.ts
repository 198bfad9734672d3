/** An import as NDJSON: one record a line, `{ id, …record }`. A line that cannot be read fails alone. */
import { suppliedIdSchema } from '@credit-check/domain/contract/record-input';
import { refuseProhibitedData } from '@credit-check/domain/ingest/judge-record';
import { ProblemError } from '../http/problem-error.ts';
import { parseJson } from '../http/read-json.ts';
import type { SuppliedRecord } from './judge-supplied.ts';
import { refusalProblem } from './judged-record.ts';
import { type Line, splitLines } from './split-lines.ts';

/** A line of an import. Read when its turn comes: what it holds is many times its length. */
export interface SuppliedLine {
  /** From 1. */
  readonly line: number;
  read(): ReadLine;
}

export type ReadLine = SuppliedRecord | UnreadableLine;

export interface UnreadableLine {
  readonly id: null;
  readonly problem: ProblemError;
}

/** Far more than a record can hold. */
export const LINE_BYTES_MAX = 65_536;

export async function* readNdjson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SuppliedLine[], void> {
  for await (const lines of splitLines(chunks, LINE_BYTES_MAX)) {
    yield lines.filter(({ bytes }) => bytes === undefined || !isBlank(bytes)).map(supplied);
  }
}

function supplied({ number: line, bytes }: Line): SuppliedLine {
  return { line, read: () => readLine(bytes) };
}

function readLine(bytes: Uint8Array | undefined): ReadLine {
  if (bytes === undefined) {
    return { id: null, problem: new ProblemError('payload.too-large', `a line holds at most ${LINE_BYTES_MAX} bytes`) };
  }
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    return { id: null, problem: error as ProblemError };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, problem: new ProblemError('request.malformed', 'a line is a JSON object') };
  }
  const { id, ...raw } = value as { id?: unknown };
  const named = suppliedIdSchema.safeParse(id);
  return named.success ? { id: named.data, raw } : { id: null, problem: refuseNameless(raw) };
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
