import type { OperationId, operations } from '@credit-check/domain/contract/operations';
import type * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { ProblemError } from '../http/problem-error.ts';

type OperationOf<Id extends OperationId> = (typeof operations)[Id];

/** A body as it arrives, attacker-controlled and of any length: to be read no faster than it is dealt with. */
export interface IncomingStream {
  /** Without parameters, in lower case; empty where there is none. */
  readonly mediaType: string;
  /** In lower case; empty where none is named. */
  readonly charset: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Body of an operation after its schema, the incoming stream, or `undefined` where it takes none. */
export type BodyOf<Id extends OperationId> =
  OperationOf<Id> extends { readonly body: infer Schema extends z.ZodMiniType }
    ? z.output<Schema>
    : OperationOf<Id> extends { readonly stream: object }
      ? IncomingStream
      : undefined;

export type QueryOf<Id extends OperationId> =
  OperationOf<Id> extends { readonly query: infer Schema extends z.ZodMiniObject } ? z.output<Schema> : undefined;

/** What a route hands back: the operation's response, text where it is not JSON, nothing where there is no body. */
export type ResultOf<Id extends OperationId> =
  OperationOf<Id> extends { readonly response: infer Schema extends z.ZodMiniType }
    ? z.input<Schema>
    : OperationOf<Id> extends { readonly stream: object } | { readonly events: object }
      ? ReadableStream<Uint8Array>
      : OperationOf<Id> extends { readonly contentType: string }
        ? string
        : undefined;

/**
 * A body a route refuses itself, because its refusal comes after authentication and stands in the query log (D1).
 * `problem` already has the contract's code (`checkShape`) and pointers.
 */
export type CheckedBody<T> =
  | { readonly ok: true; readonly value: T; readonly raw: unknown }
  | {
      readonly ok: false;
      readonly problem: ProblemError;
      /** The JSON value as it came, attacker-controlled; `undefined` where it is not JSON at all. */
      readonly raw: unknown;
    };

export interface RouteInput<Query, Body> {
  readonly body: Body;
  readonly query: Query;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** What stands after `Authorization: Bearer`, unchecked. */
  readonly credential: string | undefined;
  /** The `Origin` header: present where a browser asks across origins or with POST. */
  readonly origin: string | undefined;
  /** The client's network address. */
  readonly address: string;
  readonly requestId: string;
  readonly idempotencyKey: string | undefined;
  /** Aborts when the client has gone. */
  readonly signal: AbortSignal;
}

/** One operation's behaviour. Refusals are thrown as `ProblemError`. */
export interface Route<Id extends OperationId = OperationId> {
  readonly operationId: Id;
  readonly validate: 'binder' | 'route';
  readonly handle: (input: RouteInput<QueryOf<Id>, never>, context: Context) => Promise<ResultOf<Id>>;
}

/**
 * The route of an operation; the binder refuses a malformed body.
 * @example export const getHealth = defineRoute('getHealth', async (_input, { log }) => { await log.ready(); … });
 */
export function defineRoute<Id extends OperationId>(
  operationId: Id,
  handle: (input: RouteInput<QueryOf<Id>, BodyOf<Id>>, context: Context) => Promise<ResultOf<Id>>,
): Route<Id> {
  return { operationId, validate: 'binder', handle };
}

/** As `defineRoute`, but the route gets a malformed body too, as a `CheckedBody`, and refuses it after authentication. */
export function defineCheckingRoute<Id extends OperationId>(
  operationId: Id,
  handle: (input: RouteInput<QueryOf<Id>, CheckedBody<BodyOf<Id>>>, context: Context) => Promise<ResultOf<Id>>,
): Route<Id> {
  return { operationId, validate: 'route', handle };
}
