import { CreditError } from './credit-error.ts';

interface NetworkFailure {
  readonly timedOut?: boolean;
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** No word of the platform arrived: no connection, no answer in time, or something in between answered instead of it. */
export class NetworkFailed extends CreditError {
  override readonly name = 'NetworkFailed';
  readonly timedOut: boolean;
  /** HTTP status of what answered in the platform's place, such as a proxy's 502. */
  readonly status: number | undefined;
  /** Seconds it asks us to wait, where it does. */
  readonly retryAfter: number | undefined;

  constructor({ timedOut = false, status, retryAfter, cause }: NetworkFailure) {
    super(describe(timedOut, status), cause === undefined ? undefined : { cause });
    this.timedOut = timedOut;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** True where the platform could not be heard. */
export function isNetworkFailed(error: unknown): error is NetworkFailed {
  return error instanceof Error && error.name === 'NetworkFailed';
}

function describe(timedOut: boolean, status: number | undefined): string {
  if (status !== undefined) return `Something that is not the platform answered ${status}`;
  return timedOut ? 'The platform did not answer in time' : 'The platform could not be reached';
}
