import type { EpochMs } from '@credit-check/domain/time/instant';

/**
 * Seconds the other side asks us to wait (RFC 9110 §10.2.3): a number of seconds or an HTTP-date. Undefined where it says
 * nothing that can be read.
 */
export function parseRetryAfter(headers: Headers, now: EpochMs): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value);
  if (!value.endsWith(' GMT')) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
