import { ReceiptError, type ReceiptErrorCode } from '@credit-check/domain/receipt/receipt-error';
import type { VerifiedConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
import type { VerifiedReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { verifyConsentHistory, verifyReceipt } from './verify-on-host.ts';

/** Which failure says most, first: a receipt of the old key is told by the old key, not by the new one. */
const TELLING: readonly ReceiptErrorCode[] = ['opening', 'inclusion', 'malformed', 'signature', 'origin'];

export interface VerifiedWith<Verified> {
  readonly vkey: string;
  readonly verified: Verified;
}

/** As `withFirstKey`. */
export function verifyWithKeys(
  receipt: unknown,
  vkeys: readonly string[],
  at: string,
): Promise<VerifiedWith<VerifiedReceipt>> {
  return withFirstKey(vkeys, (vkey) => verifyReceipt(receipt, { vkey, at }));
}

/** All receipts of one consent. As `withFirstKey`. */
export function verifyConsentWithKeys(
  receipts: unknown,
  vkeys: readonly string[],
): Promise<VerifiedWith<readonly VerifiedConsentReceipt[]>> {
  return withFirstKey(vkeys, (vkey) => verifyConsentHistory(receipts, { vkey }));
}

/**
 * Verifies with the first of several keys that has signed: a platform names the old and the new one while it rotates.
 * @throws ReceiptError of the key that came furthest
 */
async function withFirstKey<Verified>(
  vkeys: readonly string[],
  verify: (vkey: string) => Promise<Verified>,
): Promise<VerifiedWith<Verified>> {
  const failures: ReceiptError[] = [];
  for (const vkey of vkeys) {
    try {
      return { vkey, verified: await verify(vkey) };
    } catch (error) {
      if (!(error instanceof ReceiptError)) throw error;
      failures.push(error);
    }
  }
  failures.sort((a, b) => TELLING.indexOf(a.code) - TELLING.indexOf(b.code));
  throw failures[0] ?? new ReceiptError('malformed', 'there is no verifier key');
}
