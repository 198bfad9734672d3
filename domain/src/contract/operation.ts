/** The form of an operation of the contract, and the problems that come with credentials. */
import type * as z from 'zod/mini';
import type { ProblemCode } from './problems.ts';

export type CredentialKind = 'publishable' | 'session' | 'user' | 'secret';

export interface StreamedBody {
  readonly contentTypes: readonly string[];
  /** One line of what is sent, one of what is answered. */
  readonly line: z.ZodMiniType;
  readonly verdict: z.ZodMiniType;
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** OpenAPI path template: parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly tag:
    | 'queries'
    | 'records'
    | 'severe-lists'
    | 'procedures'
    | 'consents'
    | 'self'
    | 'catalogue'
    | 'platform'
    | 'log'
    | 'sandbox';
  /** The credentials it takes; `none`: open to anyone. */
  readonly access: readonly CredentialKind[] | 'none';
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** A request without a body means `{}`. */
  readonly bodyOptional?: true;
  /** In place of a body: one that is read and answered line by line, of any length. */
  readonly stream?: StreamedBody;
  readonly status: 200 | 201 | 204;
  /** Absent: no body, or one that is not JSON (see `contentType`). */
  readonly response?: z.ZodMiniType;
  readonly contentType?: string;
  /** It answers a stream of events that does not end by itself (`text/event-stream`): what the data of each is. */
  readonly events?: z.ZodMiniType;
  /** Problems it can answer besides those every operation can (`commonProblems`). */
  readonly problems: readonly ProblemCode[];
}

const credentialProblems = ['credential.missing', 'credential.invalid', 'credential.expired'] as const;
/** What an operation for signed-in users and servers can answer before it does anything. */
export const callerProblems = [...credentialProblems, 'credential.secret-in-browser', 'origin.not-allowed'] as const;
