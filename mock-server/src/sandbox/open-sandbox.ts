import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Sandbox } from '../sandbox.ts';
import { sandboxUsers } from '../sign-in/sandbox-users.ts';
import type { Database } from '../store/database.ts';
import { GENERATED_ALWAYS, sandboxScenarios } from './data/sandbox-files.ts';
import { createFaultSwitch, faultPlugin } from './faults.ts';
import { restoreSandbox } from './restore-sandbox.ts';
import { createSandboxClock, type SandboxClock } from './sandbox-clock.ts';

/** Where the sandbox's clock starts, on every start (contract §3). */
export const SANDBOX_START = parseInstant('2026-11-21T10:00:00+08:00');

export interface SandboxOptions {
  /** Where the clock starts instead. */
  readonly now?: EpochMs;
  /** With the generated bidders of the demo sites. Default: yes. */
  readonly demo?: boolean;
  /** How many organisations are generated, those bidders among them. Default: only them. */
  readonly population?: number;
}

export interface OpenSandbox {
  readonly clock: SandboxClock;
  /** The same store with the faults at its seam. */
  readonly db: Kysely<Database>;
  /** @param clockMoved what must follow when the clock was set */
  controls(clockMoved: () => Promise<void>): Sandbox;
}

/** The sandbox over a store, its data in place. */
export async function openSandbox(
  store: Kysely<Database>,
  options: SandboxOptions,
  realNow: () => EpochMs,
): Promise<OpenSandbox> {
  const faults = createFaultSwitch();
  const clock = createSandboxClock(options.now ?? SANDBOX_START, realNow);
  const generated = generatedCount(options);
  await restoreSandbox(store, generated);
  return {
    clock,
    db: store.withPlugin(faultPlugin(faults)),
    controls: (clockMoved) => ({
      subjects: sandboxScenarios,
      users: sandboxUsers,
      async setClock(now) {
        clock.set(now);
        await clockMoved();
      },
      faults: faults.get,
      setFaults: faults.set,
      async reset() {
        faults.set({});
        clock.reset();
        await restoreSandbox(store, generated);
        await clockMoved();
      },
    }),
  };
}

function generatedCount({ demo = true, population = 0 }: SandboxOptions): number {
  return demo ? Math.max(population, GENERATED_ALWAYS) : population;
}
