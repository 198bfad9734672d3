import type { TransparencyLog } from '../log/transparency-log.ts';
import type { Metrics } from './metrics.ts';

/** The same log, its appends measured. */
export function observeLog(log: TransparencyLog, metrics: Metrics): TransparencyLog {
  return {
    async append(draft) {
      const stop = metrics.logAppendDuration.startTimer();
      try {
        const sequenced = await log.append(draft);
        stop({ outcome: 'durable' });
        metrics.logEntries.set(sequenced.index + 1);
        return sequenced;
      } catch (error) {
        stop({ outcome: 'refused' });
        throw error;
      }
    },
    proof: (index) => log.proof(index),
    checkpoint: () => log.checkpoint(),
    ready: () => log.ready(),
    close: () => log.close(),
  };
}
