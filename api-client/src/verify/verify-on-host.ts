/** Verification with what the host has: as `domain/receipt`, where every function says what it attests and throws. */
import { verifyConsentHistory as verifyHistory } from '@credit-check/domain/receipt/verify-consent-history';
import { verifyConsentReceipt as verifyConsent } from '@credit-check/domain/receipt/verify-consent-receipt';
import { verifyReceipt as verify } from '@credit-check/domain/receipt/verify-receipt';
import { hostEd25519 } from './host-ed25519.ts';

/** Verifies a receipt, offline. @throws ReceiptError for anything that is not one of this platform, whole and unaltered */
export const verifyReceipt: typeof verify = (receipt, options) =>
  verify(receipt, { verifyEd25519: hostEd25519, ...options });

/** Verifies one receipt of a consent, offline. @throws ReceiptError */
export const verifyConsentReceipt: typeof verifyConsent = (receipt, options) =>
  verifyConsent(receipt, { verifyEd25519: hostEd25519, ...options });

/** Verifies all receipts of one consent, the oldest first, offline. @throws ReceiptError */
export const verifyConsentHistory: typeof verifyHistory = (receipts, options) =>
  verifyHistory(receipts, { verifyEd25519: hostEd25519, ...options });
