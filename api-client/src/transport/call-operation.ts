import { type OperationId, operations } from '@credit-check/domain/contract/operations';
import { problemSchema } from '@credit-check/domain/contract/problems';
import type * as z from 'zod/mini';
import type { Clock } from '../clock.ts';
import { parseWith } from './parse-with.ts';
import { readAnswer } from './read-answer.ts';
import type { Send } from './send.ts';

type Operations = typeof operations;
/** The operations that answer in JSON. */
type JsonOperationId = {
  [Id in OperationId]: Operations[Id] extends { readonly response: z.ZodMiniType } ? Id : never;
}[OperationId];
export type OutputOf<Id extends JsonOperationId> = z.output<Operations[Id]['response']>;
export interface CallInput {
  /** Values for the braces of the operation's path. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly attemptsMax?: number | undefined;
  readonly attemptMsMax?: number | undefined;
}

export type CallOperation = <Id extends JsonOperationId>(id: Id, input: CallInput) => Promise<OutputOf<Id>>;

export const parseProblem = /* @__PURE__ */ parseWith(problemSchema);

/** Makes the function that carries out an operation as the contract describes it: method, path, access, form. */
export function createCallOperation(send: Send, { now }: Pick<Clock, 'now'>): CallOperation {
  return async <Id extends JsonOperationId>(id: Id, input: CallInput) => {
    const { parameters = {}, query = {}, ...rest } = input;
    const { method, path, access, response } = operations[id];
    const forms = { answer: parseWith(response), problem: parseProblem };
    const outgoing = {
      method,
      path: fillPath(path, parameters) + toQueryString(query),
      isOpen: access === 'none',
      ...rest,
    };
    const answer = await send(outgoing, (received) => readAnswer(received, forms, now()));
    // The schema is the operation's own, which the compiler cannot follow through the index.
    return answer as OutputOf<Id>;
  };
}

function fillPath(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
}

function toQueryString(query: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? '' : `?${search}`;
}
