/** A change of a consent's state becomes durable as one entry of the log, with its receipt for both sides (D3). */
import { hash } from 'node:crypto';
import { buildConsentRecord, type ConsentEvent } from '@credit-check/domain/consent/consent-record';
import { consentRules } from '@credit-check/domain/consent/judge-terms';
import { buildConsentStatement } from '@credit-check/domain/receipt/consent-statement';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findConsentReceipts, insertConsentReceipt, type StoredConsentReceipt } from '../store/consent-receipts.ts';
import type { StoredConsent } from '../store/consents.ts';
import type { Database } from '../store/database.ts';
import { findOrganization } from '../store/find-organization.ts';
import { approvalUrl } from './approval-url.ts';
import { consentSubject } from './consent-subject.ts';

/** The page a subject reads before it answers, by its wording. */
const NOTICE_VERSION = '2026-11';

export interface ConsentChange {
  /** As it stands after the event. */
  readonly consent: StoredConsent;
  readonly event: Omit<ConsentEvent, 'method'>;
  /** Writes the change itself; false where the consent is not as it was read any more. */
  readonly write: (transaction: Transaction<Database>) => Promise<boolean>;
}

/** A draft of the log may refuse itself with a problem; this one never leaves. */
class ConsentChanged extends ProblemError {
  constructor() {
    super('conflict', 'the consent has changed meanwhile');
  }
}

/**
 * False where the consent has changed since it was read: then nothing was logged, and it is to be read again.
 * @throws ProblemError `log.unavailable`, or what `write` refuses
 */
export async function logConsent(context: Context, change: ConsentChange): Promise<boolean> {
  const { consent, event, write } = change;
  const receipts = await findConsentReceipts(context.db, consent.id);
  const { bytes, entry, opening } = buildConsentStatement({
    origin: context.settings.logOrigin,
    at: event.at,
    record: await recordOf(context, change, receipts.at(-1)),
    randomBytes: context.randomBytes,
  });
  const receipt = { consent_id: consent.id, position: receipts.length + 1, state: event.state, at: event.at };
  try {
    await context.log.append({
      entry,
      persist: async (transaction, index) => {
        const isWritten =
          (await write(transaction)) &&
          (await insertConsentReceipt(transaction, { ...receipt, log_index: index, statement: bytes, opening }));
        if (!isWritten) throw new ConsentChanged();
      },
    });
    return true;
  } catch (error) {
    if (error instanceof ConsentChanged) return false;
    throw error;
  }
}

async function recordOf(
  { db, settings }: Context,
  { consent, event }: ConsentChange,
  last: StoredConsentReceipt | undefined,
) {
  const { publicUrl, platformName } = settings;
  const { id, name } = await findOrganization(db, consent.organizationId);
  const url = approvalUrl(settings, consent.id);
  return buildConsentRecord({
    recordId: consent.id,
    principal: consentSubject(consent.subjectKey),
    parties: [
      { role: 'controller', id, name },
      { role: 'platform', id: settings.logOrigin, name: platformName, url: publicUrl },
    ],
    consent,
    rules: consent.categories.includes('restricted-finance') ? [...consentRules, 'GX57', 'BT55'] : consentRules,
    notice: { version: NOTICE_VERSION, url, withdrawalUrl: url },
    event: { ...event, method: consent.method },
    previous: last === undefined ? null : hash('sha256', last.statement, 'base64url'),
  });
}
