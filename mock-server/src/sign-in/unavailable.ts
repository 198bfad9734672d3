import { errors } from 'oidc-provider';

/** The database does not answer: `temporarily_unavailable` (RFC 6749 §4.1.2.1) with status 503. */
class TemporarilyUnavailable extends errors.OIDCProviderError {
  constructor(cause: unknown) {
    super(503, 'temporarily_unavailable', { cause });
    this.error_description = 'the platform cannot answer at the moment';
    this.expose = true;
  }
}

/** What the promise gives, or a refusal that OAuth clients understand. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new TemporarilyUnavailable(cause);
  }
}
