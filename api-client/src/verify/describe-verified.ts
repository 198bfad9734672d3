import { describeConsent } from './describe-consent.ts';
import { type DescribedReceipt, describeReceipt } from './describe-receipt.ts';
import type { ReceiptText } from './parse-receipt-text.ts';
import { verifyConsentWithKeys, verifyWithKeys } from './verify-with-keys.ts';
import { type VerifyLanguage, verifyWords } from './verify-words.ts';

/**
 * Verifies what was parsed, whichever kind of receipt it is, and says it in words. `verified` is for programs.
 * @throws ReceiptError where it does not verify
 */
export async function describeVerified(
  parsed: Extract<ReceiptText, { ok: true }>,
  vkeys: readonly string[],
  at: string,
  language: VerifyLanguage,
): Promise<{ readonly vkey: string; readonly verified: object; readonly described: DescribedReceipt }> {
  if (parsed.kind === 'consent') {
    const { vkey, verified: history } = await verifyConsentWithKeys(parsed.receipts, vkeys);
    return { vkey, verified: { history }, described: describeConsent(history, language) };
  }
  const { vkey, verified } = await verifyWithKeys(parsed.receipt, vkeys, at);
  return { vkey, verified, described: describeReceipt(verified, at, verifyWords[language]) };
}
