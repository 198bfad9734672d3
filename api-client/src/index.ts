/** Public entry of the published package; inside the house, modules are imported by their own path. */

export type { ConsentRecord } from '@credit-check/domain/consent/consent-record';
export type { Answer, FullReceipt, Status } from '@credit-check/domain/contract/answer';
export type {
  Consent,
  ConsentDetail,
  ConsentGrant,
  ConsentReceipt,
  ConsentRequest,
  ConsentRequested,
  ConsentState,
  ShareCode,
  ShareCodeRequest,
} from '@credit-check/domain/contract/consent';
export type { DisclosedEvaluation, DisclosedListing, DisclosedRecord } from '@credit-check/domain/contract/disclosed';
export type { EmbedSessionRequest, MintedEmbedSession } from '@credit-check/domain/contract/embed';
export type { ObjectionInput, ObjectionOutput } from '@credit-check/domain/contract/objection';
export type { Platform } from '@credit-check/domain/contract/platform';
export type { Problem, ProblemCode } from '@credit-check/domain/contract/problems';
export type { Basis, Duty, Purpose, PurposeCode } from '@credit-check/domain/contract/purpose';
export type {
  BatchAnswer,
  BatchItem,
  BatchResult,
  LogEntry,
  LogEntryDetail,
  LogFilters,
  QueryRequest,
} from '@credit-check/domain/contract/query';
export type { ExitInput, RepairInput, RepairOutput } from '@credit-check/domain/contract/repair';
export type { DisclosedSubject, SubjectReference } from '@credit-check/domain/contract/subject';
export type { Superseded, SupersededReason } from '@credit-check/domain/contract/superseded';
export { maskId } from '@credit-check/domain/identifiers/mask';
export { parseResidentId, type ResidentIdParse } from '@credit-check/domain/identifiers/resident-id';
export { parseUscc, type UsccParse } from '@credit-check/domain/identifiers/uscc';
export { ReceiptError } from '@credit-check/domain/receipt/receipt-error';
export type { VerifiedConsentReceipt } from '@credit-check/domain/receipt/verify-consent-receipt';
export type {
  SlotState,
  VerifiedReceipt,
  VerifiedSlot,
  VerifyOptions,
} from '@credit-check/domain/receipt/verify-receipt';
export type { Page, PageWish, PostOptions, SignalOptions } from './call-options.ts';
export type { Changes, ChangesOptions } from './changes/create-changes.ts';
export type { Consents } from './consents/create-consents.ts';
export {
  type CreditClient,
  type CreditClientOptions,
  createCreditClient,
} from './create-credit-client.ts';
export { type AnswerMalformed, isAnswerMalformed } from './errors/answer-malformed.ts';
export { type CreditError, isCreditError } from './errors/credit-error.ts';
export { isNetworkFailed, type NetworkFailed } from './errors/network-failed.ts';
export { isProblemReceived, type ProblemReceived } from './errors/problem-received.ts';
export type { Deadlines, Objections, Repairs } from './procedures/create-desk.ts';
export type { BatchQuery } from './queries/ask.ts';
export type { Credential } from './transport/authorise.ts';
export { verifyConsentHistory, verifyConsentReceipt, verifyReceipt } from './verify/verify-on-host.ts';
export { type AgedAnswer, ageAnswer } from './watch/age-answer.ts';
export type { Watch, WatchEvent, WatchOptions } from './watch/create-watch.ts';
export { clockOffsetMs } from './watch/platform-clock.ts';
export { watch } from './watch/watch.ts';
