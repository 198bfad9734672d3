import { callerProblems, type Operation } from './operation.ts';
import { changesPath } from './query-paths.ts';
import { changesRequestSchema, supersededSchema } from './superseded.ts';

export const changeOperations = {
  streamChanges: {
    method: 'POST',
    path: changesPath,
    summary:
      'Be told when an answer is no longer current, for as long as the stream is open; at once where it is not now',
    tag: 'queries',
    access: ['publishable', 'session', 'user', 'secret'],
    body: changesRequestSchema,
    status: 200,
    contentType: 'text/event-stream',
    events: supersededSchema,
    problems: [...callerProblems, 'not-found', 'payload.too-large'],
  },
} as const satisfies Record<string, Operation>;
