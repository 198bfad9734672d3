/** What the side panel and the evidence page ask the background for: it alone has tokens and speaks to the platform. */

import { logEntryDetailSchema } from '@credit-check/domain/contract/query';
import { candidatesSchema, subjectSearchSchema } from '@credit-check/domain/contract/search';
import * as z from 'zod/mini';
import { failureSchema } from '../checks/check-run.ts';
import type { Channel, RequestOf, ResponseOf } from '../messaging.ts';
import { whoseSchema } from '../session.ts';

const nothing = z.nullish(z.void());
const ofSession = z.object({ id: z.string() });

/** What came of a question to the platform: never an exception, which browsers hand on as a bare text. */
function outcomeOf<T extends z.ZodMiniType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure: failureSchema }),
  ]);
}

export const toSessions = {
  to: 'sessions',
  map: {
    /** Asks the platform about these codes: only ever sent on a click (X4). */
    'sessions/start': { request: z.extend(ofSession, { codes: z.array(z.string()) }), response: nothing },
    'sessions/pause': { request: ofSession, response: nothing },
    'sessions/go-on': { request: ofSession, response: nothing },
    /** Candidates for a name, for a person to choose from; the search is logged. */
    'subjects/search': { request: subjectSearchSchema, response: outcomeOf(candidatesSchema) },
    /** An access token for the panel's own requests and stream; what renews it stays in the background. */
    'session/token': { request: whoseSchema, response: outcomeOf(z.string()) },
    /** Up to 100 queries from the log of the organisation they were made for, with what has not ended of answers and receipts. */
    'log/read': {
      request: z.object({ queryIds: z.array(z.string()), organization: z.optional(z.string()) }),
      response: outcomeOf(z.array(logEntryDetailSchema)),
    },
  },
} as const satisfies Channel<Record<string, { request: z.ZodMiniType; response: z.ZodMiniType }>>;

export type RequestsToSessions = <N extends keyof typeof toSessions.map>(
  name: N,
  request: RequestOf<typeof toSessions.map, N>,
) => Promise<ResponseOf<typeof toSessions.map, N>>;
