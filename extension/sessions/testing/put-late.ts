import type { SessionStore } from '../session-store.ts';

/** The store on a disk so slow that the first pause of a run is written only once `written` is; `puts` are all pauses. */
export function putLate(store: SessionStore, written: Promise<void>): { store: SessionStore; puts: Promise<void>[] } {
  const puts: Promise<void>[] = [];
  return {
    puts,
    store: {
      ...store,
      putRun(run) {
        if (run.paused === undefined) return store.putRun(run);
        const put = puts.length > 0 ? store.putRun(run) : written.then(() => store.putRun(run));
        puts.push(put);
        return put;
      },
    },
  };
}
