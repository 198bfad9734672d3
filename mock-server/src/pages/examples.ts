/** Requests a reader can send as they stand to a sandbox. */
import type { OperationId } from '@credit-check/domain/contract/operations';

const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' };

export const exampleBodies: Partial<Record<OperationId, unknown>> = {
  createQuery: { subject: { scheme: 'uscc', id: '91990000MAT000026X' }, basis: 'public', purpose },
  createQueryBatch: {
    basis: 'public',
    purpose,
    items: [
      { subject: { scheme: 'uscc', id: '91990000MAT0000183' } },
      { subject: { scheme: 'uscc', id: '91990000MAT000026X' } },
    ],
  },
  setClock: { now: '2026-11-22T00:00:00+08:00' },
  setFaults: { latencyMs: 800 },
  createSandboxToken: { user: 'officer@agency' },
};
