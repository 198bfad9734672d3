import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';

const SLOW_MS = 3000;

/** What three of the sandbox's organisations do before they are found (contract §3). */
const troubles: Readonly<Record<string, () => Promise<void>>> = {
  '91990000MAT000165L': () => delay(SLOW_MS),
  '91990000MAT000173F': async () => {
    throw new ProblemError('platform.unavailable', 'this sandbox organisation is never available');
  },
  '91990000MAT000181A': async () => {
    throw new ProblemError('rate.limited', 'this sandbox organisation is always asked about too often');
  },
};

export const troubledSubjects: NonNullable<Context['beforeFind']> = async ({ id }) => {
  if (Object.hasOwn(troubles, id)) await troubles[id]!();
};
