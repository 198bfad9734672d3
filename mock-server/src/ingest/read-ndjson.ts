/** An import as NDJSON: one record a line, `{ id, …record }`. A line that cannot be read fails alone. */
import { suppliedIdSchema } from '@credit-check/domain/contract/record-input';
import { refuseProhibitedData } from '@credit-check/domain/ingest/judge-record';
import { ProblemError } from '../http/problem-error.ts';
import { decodeUtf8, parseJson } from '../http/read-json.ts';
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

/**
 * Decoded at once, parsed when its turn comes: a chunk that lines still point into outlives collections, and many such fill
 * the memory beside the heap.
 */
function supplied({ number: line, bytes }: Line): SuppliedLine {
  const text = bytes && attempt(() => decodeUtf8(bytes));
  return { line, read: () => readLine(text) };
}

function readLine(text: string | ProblemError | undefined): ReadLine {
  if (text === undefined) {
    return { id: null, problem: new ProblemError('payload.too-large', `a line holds at most ${LINE_BYTES_MAX} bytes`) };
  }
  const value = text instanceof ProblemError ? text : attempt(() => parseJson(text));
  if (value instanceof ProblemError) return { id: null, problem: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, problem: new ProblemError('request.malformed', 'a line is a JSON object') };
  }
  const { id, ...raw } = value as { id?: unknown };
  const named = suppliedIdSchema.safeParse(id);
  return named.success ? { id: named.data, raw } : { id: null, problem: refuseNameless(raw) };
}

function attempt<T>(parse: () => T): T | ProblemError {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
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
