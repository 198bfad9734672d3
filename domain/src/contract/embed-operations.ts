/** Embed sessions: minted by a site's back end, opened by the platform's own frame in the site's page. */
import { embedSessionRequestSchema, embedSessionSchema, mintedEmbedSessionSchema } from './embed.ts';
import { callerProblems, type Operation } from './operation.ts';

export const embedOperations = {
  createEmbedSession: {
    method: 'POST',
    path: '/v1/embed-sessions',
    summary:
      'Mint a short-lived credential for one page of your site: origin, subjects, basis, purpose and consent are fixed',
    tag: 'queries',
    access: ['secret'],
    body: embedSessionRequestSchema,
    status: 201,
    response: mintedEmbedSessionSchema,
    problems: [...callerProblems, 'basis.not-permitted', 'purpose.invalid', 'subject.malformed', 'conflict'],
  },
  openEmbedSession: {
    method: 'POST',
    path: '/v1/embed-sessions/open',
    summary: "What the presented session is good for; told to the platform's own frame only",
    tag: 'queries',
    access: ['session'],
    status: 200,
    response: embedSessionSchema,
    problems: [...callerProblems],
  },
} as const satisfies Record<string, Operation>;
