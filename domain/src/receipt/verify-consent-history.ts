import * as z from 'zod/mini';
import { ReceiptError } from './receipt-error.ts';
import { type VerifiedConsentReceipt, verifyConsentReceipt } from './verify-consent-receipt.ts';

/** A consent changes four times at most: asked, granted, used up, withdrawn. */
const RECEIPTS_MAX = 10;
const historySchema = z.array(z.unknown()).check(z.minLength(1), z.maxLength(RECEIPTS_MAX));

/**
 * Verifies all receipts of one consent, the oldest first, offline: each by itself, and that each names the one before, so
 * that none is left out between them. Whether there is a newer one is for the platform to say.
 * @throws ReceiptError for anything that is not such a history, whole and unaltered
 */
export async function verifyConsentHistory(
  receipts: unknown,
  options: Parameters<typeof verifyConsentReceipt>[1],
): Promise<readonly VerifiedConsentReceipt[]> {
  const history = historySchema.safeParse(receipts).data;
  if (!history) throw new ReceiptError('malformed', 'these are no receipts of a consent');
  const verified: VerifiedConsentReceipt[] = [];
  for (const receipt of history) {
    const before = verified.at(-1);
    const next = await verifyConsentReceipt(receipt, options);
    const isNext = next.record.previous === (before?.digest ?? null) && next.index > (before?.index ?? -1);
    if (!isNext || next.record.recordId !== (before ?? next).record.recordId) {
      throw new ReceiptError('malformed', 'a receipt is missing, out of order or of another consent');
    }
    verified.push(next);
  }
  return verified;
}
