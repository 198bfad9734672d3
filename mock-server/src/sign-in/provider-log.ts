import type { EventEmitter } from 'node:events';
import type { errors, Provider } from 'oidc-provider';
import type { Logger } from 'pino';

/** Refused sign-ins go to the security log by their reason alone: a request's parameters may name people (X5). */
export function logProviderEvents(provider: Provider, logger: Logger): void {
  const refused = (_: unknown, error: errors.OIDCProviderError) =>
    logger.warn({ security: 'sign-in', error: error.error, detail: error.error_detail }, 'sign-in refused');
  provider.on('authorization.error', refused);
  provider.on('grant.error', refused);
  provider.on('revocation.error', refused);
  provider.on('userinfo.error', refused);
  provider.on('server_error', (_, error) => logger.error({ err: error }, 'sign-in failed'));
  // Koa's own event, for what no handler of the provider took; unheard, it prints to the console.
  const app: EventEmitter = provider;
  app.on('error', (error) => logger.error({ err: error }, 'sign-in failed'));
}
