import type { OperationId } from '@credit-check/domain/contract/operations';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** What middleware leaves for those after it. */
export interface AppEnvironment {
  /** Node's own request and response, and where the request came from; absent where a test hands one to the app. */
  Bindings: Partial<HttpBindings & { address: string }> | undefined;
  Variables: {
    /** Echoed in `X-Request-Id` and in every line of the server's log. */
    requestId: string;
    /** Set once a route has matched; the label of metrics and log lines, for a URL may hold anything (X5). */
    operationId?: OperationId;
    /** What the answer will carry beside its own headers (`answer-headers.ts`). */
    headers?: Record<string, string>;
    /** The answer, where it was made with them. */
    wholeAnswer?: Response;
  };
}

export type PlatformApp = Hono<AppEnvironment>;
