import type { Answer } from '@credit-check/domain/contract/answer';
import type { QueryRequest } from '@credit-check/domain/contract/query';

/** One question that any number of callers wait for. */
export interface SharedQuery {
  readonly request: QueryRequest;
  /** Aborted once every caller has left. */
  readonly abandoned: AbortSignal;
  /** A caller's own abort rejects that caller alone. */
  readonly join: (signal: AbortSignal | undefined) => Promise<Answer>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** @param onOver called once when it is answered, refused or abandoned: nobody may join any more */
export function createSharedQuery(request: QueryRequest, onOver: () => void): SharedQuery {
  const outcome = Promise.withResolvers<Answer>();
  // Each caller has a promise of its own; this one may be left by all.
  outcome.promise.catch(() => {});
  const abandoning = new AbortController();
  let callers = 0;
  let isOver = false;
  const end = () => {
    if (!isOver) onOver();
    isOver = true;
  };

  return {
    request,
    abandoned: abandoning.signal,
    async join(signal) {
      callers++;
      const leaving = Promise.withResolvers<never>();
      const leave = () => {
        if (--callers === 0) {
          end();
          abandoning.abort();
        }
        leaving.reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      try {
        return await Promise.race([outcome.promise, leaving.promise]);
      } finally {
        signal?.removeEventListener('abort', leave);
      }
    },
    resolve(answer) {
      end();
      outcome.resolve(answer);
    },
    reject(error) {
      end();
      outcome.reject(error);
    },
  };
}
