import type { sandboxSubjectsSchema } from '@credit-check/domain/contract/sandbox';
import type * as z from 'zod/mini';
import type { FaultSwitch } from './faults.ts';
import type { SandboxClock } from './sandbox-clock.ts';

export type SandboxSubject = z.output<typeof sandboxSubjectsSchema>['items'][number];

/** What the sandbox lets a tester turn: contract §3. */
export interface Sandbox {
  readonly clock: SandboxClock;
  readonly faults: FaultSwitch;
  readonly subjects: readonly SandboxSubject[];
  /** Who can sign in besides the subjects. */
  readonly users: readonly string[];
  /** Facts, parties and consents as on the first start; the log stays. */
  restoreData(): Promise<void>;
}
