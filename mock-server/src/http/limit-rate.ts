import { hash } from 'node:crypto';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressOf } from './address-of.ts';
import { addHeader } from './answer-headers.ts';
import type { AppEnvironment } from './app-environment.ts';
import { bearerOf } from './bearer.ts';
import { ProblemError } from './problem-error.ts';

export interface RatePolicy {
  readonly name: 'address' | 'credential';
  /** Requests in a window. */
  readonly quota: number;
  readonly windowSeconds: number;
}

/**
 * `address` holds off who tries many credentials; `credential` shares the platform fairly. A secret key's server asks
 * from one address, so the address has the wider quota.
 */
export const ratePolicies: Readonly<Record<'sandbox' | 'production', readonly RatePolicy[]>> = {
  sandbox: [
    { name: 'address', quota: 2_000_000, windowSeconds: 60 },
    { name: 'credential', quota: 1_000_000, windowSeconds: 60 },
  ],
  production: [
    { name: 'address', quota: 1_200, windowSeconds: 60 },
    { name: 'credential', quota: 600, windowSeconds: 60 },
  ],
};

/**
 * Refuses who asks too often and tells everyone where they stand (draft-ietf-httpapi-ratelimit-headers-10). Runs on
 * real time.
 * @throws ProblemError `rate.limited`
 */
export function limitRate(policies: readonly RatePolicy[]): MiddlewareHandler<AppEnvironment> {
  const limiters = policies.map((policy) => ({
    policy,
    limiter: new RateLimiterMemory({ points: policy.quota, duration: policy.windowSeconds }),
  }));
  const policyHeader = policies
    .map((policy) => `"${policy.name}";q=${policy.quota};w=${policy.windowSeconds}`)
    .join(', ');
  return async (c, next) => {
    const standings: string[] = [];
    let blockedMs = 0;
    for (const { policy, limiter } of limiters) {
      const key = keyOf(c, policy.name);
      if (key === undefined) continue;
      const { ok, result } = await consume(limiter, key);
      standings.push(`"${policy.name}";r=${result.remainingPoints};t=${Math.ceil(result.msBeforeNext / 1000)}`);
      if (!ok) blockedMs = Math.max(blockedMs, result.msBeforeNext);
    }
    addHeader(c, 'ratelimit-policy', policyHeader);
    addHeader(c, 'ratelimit', standings.join(', '));
    if (blockedMs > 0) throw new ProblemError('rate.limited', undefined, { retryAfter: blockedMs / 1000 });
    await next();
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<{ ok: boolean; result: RateLimiterRes }> {
  try {
    return { ok: true, result: await limiter.consume(key) };
  } catch (rejected) {
    if (rejected instanceof RateLimiterRes) return { ok: false, result: rejected };
    throw rejected;
  }
}

/** A publishable key is shared by all of a site's visitors, so each visitor's address has its own share. */
function keyOf(c: HonoContext<AppEnvironment>, name: RatePolicy['name']): string | undefined {
  const address = addressOf(c);
  if (name === 'address') return address;
  const credential = bearerOf(c.req.header('authorization'));
  if (credential === undefined) return undefined;
  const hashed = hash('sha256', credential, 'base64url');
  return credential.startsWith('pk_') ? `${hashed} ${address}` : hashed;
}
