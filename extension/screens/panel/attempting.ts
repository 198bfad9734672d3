import type { Signal } from '@preact/signals';
import { toFailure } from '../../background/checks/to-failure.ts';
import type { Failure } from '../../checks/check-run.ts';

/** Runs what may fail; a screen reads from `failure` what became of the last. Gives undefined where it failed. */
export function attempting(failure: Signal<Failure | undefined>) {
  return async <T>(run: () => Promise<T>): Promise<T | undefined> => {
    try {
      const done = await run();
      failure.value = undefined;
      return done;
    } catch (error) {
      failure.value = toFailure(error);
      return undefined;
    }
  };
}
