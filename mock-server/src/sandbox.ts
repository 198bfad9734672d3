import type { Faults, sandboxSubjectsSchema } from '@credit-check/domain/contract/sandbox';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type * as z from 'zod/mini';

export type SandboxSubject = z.output<typeof sandboxSubjectsSchema>['items'][number];

/** What the sandbox lets a tester turn: contract §3. */
export interface Sandbox {
  readonly subjects: readonly SandboxSubject[];
  /** Who can sign in besides the subjects. */
  readonly users: readonly string[];
  /** Moves the clock forward or back; what has ended by then is forgotten when this resolves. */
  setClock(now: EpochMs): Promise<void>;
  faults(): Faults;
  /** Replaces all faults. */
  setFaults(faults: Faults): void;
  /** Data and clock as on the first start, no faults; the log stays. */
  reset(): Promise<void>;
}
