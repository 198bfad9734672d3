import { ReceiptError, type ReceiptErrorCode } from '@credit-check/domain/receipt/receipt-error';
import { type VerifiedReceipt, verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';

/** Which failure says most, first: a receipt of the old key is told by the old key, not by the new one. */
const TELLING: readonly ReceiptErrorCode[] = ['opening', 'inclusion', 'malformed', 'signature', 'origin'];

/**
 * Verifies with the first of several keys that has signed: a platform names the old and the new one while it rotates.
 * @throws ReceiptError of the key that came furthest
 */
export async function verifyWithKeys(
  receipt: unknown,
  vkeys: readonly string[],
  at: string,
): Promise<{ readonly vkey: string; readonly verified: VerifiedReceipt }> {
  const failures: ReceiptError[] = [];
  for (const vkey of vkeys) {
    try {
      return { vkey, verified: await verifyReceipt(receipt, { vkey, at }) };
    } catch (error) {
      if (!(error instanceof ReceiptError)) throw error;
      failures.push(error);
    }
  }
  failures.sort((a, b) => TELLING.indexOf(a.code) - TELLING.indexOf(b.code));
  throw failures[0] ?? new ReceiptError('malformed', 'there is no verifier key');
}
