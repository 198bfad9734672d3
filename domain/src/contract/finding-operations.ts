/** Ways to whom to ask about: names, and one's own counterparties beside the severe lists. */
import { callerProblems, type Operation } from './operation.ts';
import { screeningRequestSchema, screeningSchema } from './screening.ts';
import { candidatesSchema, subjectSearchSchema } from './search.ts';

const access = ['user', 'secret'] as const;
const problems = [
  ...callerProblems,
  'basis.not-permitted',
  'purpose.invalid',
  'conflict',
  'payload.too-large',
  'log.unavailable',
] as const;

export const findingOperations = {
  searchSubjects: {
    method: 'POST',
    path: '/v1/subjects/search',
    summary: 'Organisations by name: candidates, never chosen for the asker',
    tag: 'queries',
    access,
    body: subjectSearchSchema,
    status: 200,
    response: candidatesSchema,
    problems,
  },
  createScreening: {
    method: 'POST',
    path: '/v1/screenings',
    summary: 'Compare up to 10,000 organisations with the severe lists (L6); authorities only',
    tag: 'queries',
    access,
    body: screeningRequestSchema,
    status: 200,
    response: screeningSchema,
    problems: [...problems, 'duty.required'],
  },
} as const satisfies Record<string, Operation>;
