import { Gauge } from 'prom-client';
import type { Context } from '../context.ts';
import { findFishing } from '../store/find-fishing.ts';
import type { Metrics } from './metrics.ts';

/** How many organisations keep asking without consent, counted when the metrics are read. Which ones is for the desk (X5). */
export function observeFishing({ db, clock }: Pick<Context, 'db' | 'clock'>, { registry }: Metrics): void {
  new Gauge({
    name: 'organizations_asking_without_consent',
    help: 'Organisations refused for want of a consent at least twenty times in thirty days',
    registers: [registry],
    async collect() {
      // While the store cannot be read the number is not known; all others are still told.
      this.set(
        await findFishing(db, clock.now()).then(
          ({ length }) => length,
          () => Number.NaN,
        ),
      );
    },
  });
}
