/** What views would show now: each subject is read once, each view disclosed once, however many answers are followed. */
import { type Disclosure, disclose } from '@credit-check/domain/disclosure/disclose';
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import type { Grant } from '@credit-check/domain/disclosure/grant';
import { refuseDisclosure } from '@credit-check/domain/disclosure/refuse-disclosure';
import { slotEntries } from '@credit-check/domain/receipt/slot-entry';
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import { checkConsentStands } from '../query/check-consent.ts';
import { findConsents, type StoredConsent } from '../store/consents.ts';
import type { Database } from '../store/database.ts';
import { findCreditFiles } from '../store/find-credit-files.ts';
import { type Shown, shownOf, valuesOf } from './shown.ts';
import type { View } from './view.ts';

export interface ViewedNow {
  /** None where the consent is withdrawn or over: then nothing is shown of what was answered under it. */
  readonly fresh: Shown | undefined;
  /** End of the consent; infinity without one. */
  readonly consentEndsAt: EpochMs;
  /** Whether an entry ends at this instant, which is past. */
  endedAt(end: EpochMs): boolean;
}

const SUBJECTS_AT_ONCE = 100;

/** In the order of the views. */
export async function* discloseViews<V extends View>(
  db: Kysely<Database>,
  views: readonly V[],
  now: EpochMs,
): AsyncGenerator<[V, ViewedNow], void> {
  for (let from = 0; from < views.length; from += SUBJECTS_AT_ONCE) {
    const part = views.slice(from, from + SUBJECTS_AT_ONCE);
    const { files } = await findCreditFiles(
      db,
      part.map(({ subjectKey }) => subjectKey),
    );
    const consentIds = part.flatMap(({ consentId }) => consentId ?? []);
    const consents = await findConsents(db, consentIds);
    for (const view of part) {
      const consent = view.consentId === null ? undefined : consents.get(view.consentId);
      yield [view, viewNow(view, files.get(view.subjectKey), consent, now)];
    }
  }
}

function viewNow(
  view: View,
  file: CreditFile | undefined,
  consent: StoredConsent | undefined,
  now: EpochMs,
): ViewedNow {
  const { basis, scope } = view;
  const consentEndsAt = consent?.expiresAt ?? Number.POSITIVE_INFINITY;
  const isOver = basis === 'authorized' && checkConsentStands(consent, now) !== undefined;
  const grant: Grant = { basis, scope, ...(consent !== undefined && { consentEndsAt }) };
  const ended = new Map<EpochMs, boolean>();
  return {
    fresh: isOver ? undefined : freshOf(discloseAt(file, grant, now)),
    consentEndsAt,
    endedAt(end) {
      const known = ended.get(end);
      if (known !== undefined) return known;
      const { entries } = freshOf(discloseAt(file, grant, end - 1));
      const isEnd = entries.values().some(({ endsAt }) => endsAt === end);
      ended.set(end, isEnd);
      return isEnd;
    },
  };
}

/** None where nothing is said of the subject any more. */
function discloseAt(file: CreditFile | undefined, grant: Grant, at: EpochMs): Disclosure | undefined {
  const isRefused = file !== undefined && refuseDisclosure(file.subject, grant.basis, at) !== undefined;
  const isOver = grant.consentEndsAt !== undefined && grant.consentEndsAt <= at;
  return isRefused || isOver ? undefined : disclose(file, grant, at);
}

function freshOf(disclosure: Disclosure | undefined): Shown {
  if (disclosure === undefined) return shownOf([], null);
  const { status } = disclosure;
  const isFixed = status === 'subject-not-found' || status === 'not-asked';
  return shownOf(valuesOf(slotEntries(disclosure)), isFixed ? status : null);
}
