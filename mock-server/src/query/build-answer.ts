/** The answer as it leaves, when it is made and when it is rebuilt from what can still be opened. */
import type { Answer, Status } from '@credit-check/domain/contract/answer';
import type { Basis, Purpose } from '@credit-check/domain/contract/purpose';
import type { DisclosedSubject } from '@credit-check/domain/contract/subject';
import type { Grant } from '@credit-check/domain/disclosure/grant';
import type { DisclosedEntries } from '@credit-check/domain/receipt/slot-entry';
import { type EpochMs, formatInstant } from '@credit-check/domain/time/instant';
import type { Settings } from '../settings.ts';
import { noticesOf } from './notices.ts';

export interface AnswerParts {
  readonly queryId: string;
  readonly asOf: EpochMs;
  readonly refreshBy: EpochMs;
  readonly basis: Basis;
  readonly purpose: Purpose;
  readonly jurisdiction: string | undefined;
  readonly subject: DisclosedSubject;
  readonly status: Status;
  readonly scope: Grant['scope'];
  readonly entries: DisclosedEntries;
}

export function buildAnswer(parts: AnswerParts, receipt: Answer['receipt'], settings: Settings): Answer {
  const { severeListings, records, evaluations } = parts.entries;
  return {
    queryId: parts.queryId,
    asOf: formatInstant(parts.asOf),
    refreshBy: formatInstant(parts.refreshBy),
    basis: parts.basis,
    purpose: parts.purpose,
    ...(parts.jurisdiction !== undefined && { jurisdiction: parts.jurisdiction }),
    source: { name: settings.platformName, url: settings.publicUrl },
    subject: parts.subject,
    status: parts.status,
    scope: parts.scope === 'all' ? 'all' : [...parts.scope],
    severeListings: [...severeListings],
    records: [...records],
    evaluations: [...evaluations],
    notices: noticesOf(parts),
    receipt,
  };
}
