import type { MiddlewareHandler } from 'hono';
import type { AppEnvironment } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';
import { isAllowedOrigin } from '../query/is-allowed-origin.ts';

/** Where sandbox keys are good, too (contract §3). */
const ownMachine = ['http://localhost:*', 'http://127.0.0.1:*', 'http://[::1]:*'];

/**
 * Keeps pages of the web from a developer's sandbox: a form of theirs needs no leave of the browser to reset it.
 * @throws ProblemError `origin.not-allowed`
 */
export function refuseForeignPages(publicUrl: string): MiddlewareHandler<AppEnvironment> {
  return (c, next) => {
    const origin = c.req.header('origin');
    if (origin === undefined || isAllowedOrigin(origin, [publicUrl, ...ownMachine])) return next();
    throw new ProblemError('origin.not-allowed', 'the sandbox takes orders from pages of its own machine only');
  };
}
