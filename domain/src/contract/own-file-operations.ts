/** What a subject does about itself after real-name sign-in (contract §2, `self`): its file, who asked, its wishes. */
import { callerProblems, type Operation } from './operation.ts';
import {
  askedAboutFiltersSchema,
  askedAboutSchema,
  ownFileSchema,
  preferencesInputSchema,
  preferencesSchema,
} from './own-file.ts';
import { pageSchema } from './primitives.ts';

const selves = ['user'] as const;

export const ownFileOperations = {
  getOwnFile: {
    method: 'GET',
    path: '/v1/self/file',
    summary: 'Everything held about oneself, with source, periods and versions; what has ended is marked',
    tag: 'self',
    access: selves,
    status: 200,
    response: ownFileSchema,
    problems: [...callerProblems, 'subject.not-disclosable', 'log.unavailable'],
  },
  listAskedAbout: {
    method: 'GET',
    path: '/v1/self/queries',
    summary: 'Who asked about oneself, when, why, on which basis and what came of it, newest first',
    tag: 'self',
    access: selves,
    query: askedAboutFiltersSchema,
    status: 200,
    response: pageSchema(askedAboutSchema),
    problems: callerProblems,
  },
  getPreferences: {
    method: 'GET',
    path: '/v1/self/preferences',
    summary: "One's wishes: whether positive records are public, who may not ask for consent",
    tag: 'self',
    access: selves,
    status: 200,
    response: preferencesSchema,
    problems: callerProblems,
  },
  putPreferences: {
    method: 'PUT',
    path: '/v1/self/preferences',
    summary: 'State them; in force at once, what is absent stays',
    tag: 'self',
    access: selves,
    body: preferencesInputSchema,
    status: 200,
    response: preferencesSchema,
    problems: [...callerProblems, 'not-found'],
  },
} as const satisfies Record<string, Operation>;
