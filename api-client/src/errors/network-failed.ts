import { CreditError } from './credit-error.ts';

/** No word of the platform arrived: no connection, no answer in time, or something in between answered instead of it. */
export class NetworkFailed extends CreditError {
  override readonly name = 'NetworkFailed';
  readonly timedOut: boolean;
  /** HTTP status of what answered in the platform's place, such as a proxy's 502. */
  readonly status: number | undefined;

  constructor({ timedOut = false, status, cause }: { timedOut?: boolean; status?: number; cause?: unknown } = {}) {
    super(describe(timedOut, status), { cause });
    this.timedOut = timedOut;
    this.status = status;
  }
}

export function isNetworkFailed(error: unknown): error is NetworkFailed {
  return error instanceof Error && error.name === 'NetworkFailed';
}

function describe(timedOut: boolean, status: number | undefined): string {
  if (status !== undefined) return `Something that is not the platform answered ${status}`;
  return timedOut ? 'The platform did not answer in time' : 'The platform could not be reached';
}
