/** English: what each problem means and what to do about it. */
import type { ProblemSentences } from './messages.ts';

export const enProblems: ProblemSentences = {
  'request.malformed': 'The query is malformed. Tell whoever maintains this page.',
  'credential.missing': 'No credential was given. Sign in, or tell whoever maintains this page.',
  'credential.invalid': 'The credential is not valid. Sign in again, or tell whoever maintains this page.',
  'credential.expired': 'The credential has expired. Sign in again or reload the page.',
  'credential.secret-in-browser':
    'A secret key must never be used in a browser. Replace it now and use a publishable key.',
  'origin.not-allowed':
    'The credential does not work on this site. Its maintainer can register the site with the platform.',
  'basis.not-permitted': 'This basis may not be used or shown here. Use a basis you are permitted.',
  'consent.required': 'The subject has to consent first. Ask for their consent.',
  'consent.pending': 'Consent was asked for and not answered yet. Check again after the answer.',
  'consent.withdrawn':
    'The subject has withdrawn the consent; earlier results may not be used either. Ask again if you still need it.',
  'consent.expired': 'The consent has ended. Ask for a new one if you still need it.',
  'consent.used-up': 'The consent has no uses left. Ask for a new one if you still need it.',
  'consent.scope': 'The consent does not cover this subject, purpose or category. Keep to its scope.',
  'consent.too-broad':
    'The consent asked for is broader than permitted. Ask for a shorter term, fewer uses or fewer categories.',
  'duty.required': 'An ex officio query needs the matter number and the legal basis of the duty.',
  'purpose.invalid': 'The purpose is missing or not one this credential may state. Choose a permitted purpose.',
  'subject.malformed': 'The code or document number is not well formed. Please check it.',
  'subject.not-disclosable': 'By law nothing about this subject is disclosed. Trying again will not help.',
  'not-found': 'The platform has nothing here. Check its address.',
  conflict: 'This contradicts an earlier request or the present state. Reload and try again.',
  'payload.too-large': 'Too much was asked at once. Ask in smaller batches.',
  'record.no-catalogue-item':
    'The record fits no item of the catalogue in force and was not taken in. Correct the item.',
  'record.no-legal-document': 'A document with legal force is missing. The record was not taken in. Complete it.',
  'record.prohibited-data': 'The record carries data that is never collected and was refused as a whole. Remove it.',
  'record.consent-needed': 'The record carries data that needs written consent or a legal basis. Add it.',
  'record.minor': 'The record is about a minor, or full age is not shown. It was not taken in.',
  'listing.incomplete': 'The decision lacks what it has to state. The listing was not taken in. Complete it.',
  'measure.not-listed': 'The measure is on no list in force. The listing was not taken in. Check it.',
  'rate.limited': 'Too many queries. Try again in a while.',
  'log.unavailable': 'The query log cannot be written, so nothing is answered. Try again later.',
  'platform.unavailable':
    'The platform cannot answer now. This does not mean there are no adverse records. Try again later.',
};
