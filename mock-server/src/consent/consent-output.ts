/** A consent as either side reads it. */
import { computeAnswerBy, computeConsentState } from '@credit-check/domain/consent/consent-state';
import type { Consent, ConsentDetail } from '@credit-check/domain/contract/consent';
import { formatInstant } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { findConsentReceipts } from '../store/consent-receipts.ts';
import type { StoredConsent } from '../store/consents.ts';
import { findOrganization } from '../store/find-organization.ts';
import type { Organization } from '../store/organization.ts';
import { approvalUrl } from './approval-url.ts';
import { consentSubject } from './consent-subject.ts';

/** As both sides are told of it, in the state it has now: nothing that ends by itself is stored (D3). */
export function consentOutput(
  { clock, settings }: Context,
  consent: StoredConsent,
  organization: Organization,
): Consent {
  const state = computeConsentState(consent, clock.now());
  return {
    consentId: consent.id,
    state,
    organization,
    subject: consentSubject(consent.subjectKey),
    purpose: consent.purpose,
    categories: [...consent.categories],
    requestedCategories: [...consent.requestedCategories],
    method: consent.method,
    ...(consent.restrictedFinance && { restrictedFinance: consent.restrictedFinance }),
    requestedAt: formatInstant(consent.requestedAt),
    answerBy: formatInstant(computeAnswerBy(consent)),
    expiresAt: formatInstant(consent.expiresAt),
    maxUses: consent.maxUses,
    uses: consent.uses,
    ...(state === 'requested' && { approvalUrl: approvalUrl(settings, consent.id) }),
  };
}

/** With its receipts, each proven under the newest checkpoint. */
export async function consentDetail(context: Context, consent: StoredConsent): Promise<ConsentDetail> {
  const { db, log } = context;
  const receipts = await findConsentReceipts(db, consent.id);
  return {
    ...consentOutput(context, consent, await findOrganization(db, consent.organizationId)),
    receipts: await Promise.all(
      receipts.map(async ({ state, at, statement, opening, log_index: index }) => ({
        state,
        at: formatInstant(at),
        statement: Buffer.from(statement).toString('base64url'),
        proof: await log.proof(index),
        openings: [opening],
      })),
    ),
  };
}
