import type { NotFoundHandler } from 'hono';
import type { AppEnvironment, PlatformApp } from './app-environment.ts';
import { ProblemError } from './problem-error.ts';
import { problemResponse } from './problem-response.ts';

/**
 * Answers `not-found` where no route matches. A path that only knows other methods says which in `Allow`: the contract
 * has no code for 405.
 */
export function refuseUnknown(app: PlatformApp): NotFoundHandler<AppEnvironment> {
  return (c) => {
    const methods = allowedMethods(app, c.req.path).join(', ');
    if (methods === '') return problemResponse(c, new ProblemError('not-found'));
    c.header('allow', methods);
    return problemResponse(c, new ProblemError('not-found', `this address takes ${methods}`));
  };
}

function allowedMethods(app: PlatformApp, path: string): string[] {
  const methods = app.routes
    .filter((route) => route.method !== 'ALL' && patternOf(route.path).test(path))
    .map((route) => route.method);
  return [...new Set(methods)];
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/[.+]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}$`);
}
