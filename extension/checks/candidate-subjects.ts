/** Numbers of the persons a clerk has asked for consent, by consent: in memory until the browser closes, never on disk. */
import * as z from 'zod/mini';
import { stored } from '../stored.ts';

export const candidateSubjects = stored<Readonly<Record<string, string>>>(
  'session',
  'candidates',
  z.record(z.string(), z.string()),
  {},
);
