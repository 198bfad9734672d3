import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import type { PurposeCode } from '@credit-check/domain/contract/purpose';

type Asking = Pick<CreditClient, 'queryBatch'>;

/**
 * A client that sends nothing for a purpose the administrator does not permit, whichever screen it was pressed on and
 * however long ago: the asking ends as one that was stopped.
 */
export function withinPolicy<C extends Asking>(client: C, allows: (purpose: PurposeCode) => Promise<boolean>): C {
  return {
    ...client,
    queryBatch: async (request, options) => {
      if (!(await allows(request.purpose.code))) throw new DOMException('Not a permitted purpose', 'AbortError');
      return client.queryBatch(request, options);
    },
  };
}
