/** What fell in the sandbox: of these records nothing is left but a tombstone (C8). */
import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';

export interface SandboxRevocation {
  readonly uscc: string;
  readonly id: string;
  readonly jurisdiction: string;
  readonly catalogueItem: string;
  readonly at: EpochMs;
  /** As the provider said it: `RevocationInput`. */
  readonly said: object;
}

export const sandboxRevocations: readonly SandboxRevocation[] = [
  {
    uscc: '91990000MAT000106H',
    id: 'rec_sandbox_revoked',
    jurisdiction: 'guangxi',
    catalogueItem: 'GX-P02',
    at: parseInstant('2026-10-15T16:20:00+08:00'),
    said: {
      reason: '原行政处罚决定经行政复议撤销',
      kind: 'document-revoked',
      document: {
        type: '行政复议决定书',
        number: '沙府复〔2026〕21号',
        authority: '沙盒市人民政府',
        date: '2026-10-14',
      },
    },
  },
];
