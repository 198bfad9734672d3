/** An organisation redeems the code a subject told it: a consent, granted by the subject beforehand (D3). */

import { parseSubject } from '@credit-check/domain/identifiers/subject';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { PartlyAsked } from '../query/asked.ts';
import type { Querier } from '../query/querier.ts';
import { refuseQuery } from '../query/refuse-query.ts';
import { insertConsent, type StoredConsent } from '../store/consents.ts';
import { isBlocked } from '../store/requester-blocks.ts';
import { findShareCode, redeemShareCode as markRedeemed, type StoredShareCode } from '../store/share-codes.ts';
import { parseSubjectKey } from '../store/subject-key.ts';
import { logConsent } from './log-consent.ts';
import type { Remember } from './log-once.ts';
import { hashShareCode } from './offer-share-code.ts';
import { mayAsk, newConsentId } from './request-consent.ts';

/**
 * Gives the id of the consent. What is refused stands in the query log, where the subject whose code it was reads of it.
 * @throws ProblemError `basis.not-permitted`; `consent.required` where the code is unknown, over, redeemed or for another,
 *   and which of these is not told
 */
export async function redeemShareCode(
  context: Context,
  querier: Querier,
  text: string,
  remember?: Remember,
): Promise<string> {
  let offer: StoredShareCode | undefined;
  try {
    mayAsk(querier);
    const codeHash = hashShareCode(text);
    offer = codeHash === undefined ? undefined : await findShareCode(context.db, codeHash);
    if (offer === undefined || !(await isGood(context, querier, offer))) throw notGood();
    return await redeem(context, querier, offer, remember);
  } catch (error) {
    const isRefusal = error instanceof ProblemError && ['basis.not-permitted', 'consent.required'].includes(error.code);
    if (!isRefusal) throw error;
    const asked: PartlyAsked = { basis: 'authorized', ...(offer && askedOf(offer)) };
    throw await refuseQuery(context, { querier, asked, at: context.clock.now(), mark: undefined }, error);
  }
}

async function isGood({ db, clock }: Context, { organization }: Querier, offer: StoredShareCode): Promise<boolean> {
  const isTheirs = offer.organization_id === null || offer.organization_id === organization.id;
  const isOpen = offer.consent_id === null && clock.now() < offer.redeem_by;
  return isTheirs && isOpen && !(await isBlocked(db, offer.subject_key, organization.id));
}

function notGood(): ProblemError {
  return new ProblemError(
    'consent.required',
    'the share code is unknown, over, redeemed or for another: ask for a new one',
  );
}

async function redeem(
  context: Context,
  querier: Querier,
  offer: StoredShareCode,
  remember: Remember | undefined,
): Promise<string> {
  const at = context.clock.now();
  const categories = JSON.parse(offer.categories);
  const consent: StoredConsent = {
    id: newConsentId(context),
    organizationId: querier.organization.id,
    subjectKey: offer.subject_key,
    method: 'share-code',
    heldBack: false,
    decided: 'granted',
    purpose: purposeOf(offer),
    requestedCategories: categories,
    categories,
    requestedAt: at,
    expiresAt: offer.expires_at,
    maxUses: offer.max_uses,
    uses: 0,
    lastUsedAt: undefined,
  };
  await logConsent(context, {
    consent,
    event: { state: 'granted', at, by: 'subject' },
    write: async (transaction) => {
      await remember?.(transaction, consent.id);
      // Of two who redeem it at once, one does.
      if (!(await markRedeemed(transaction, offer.id, consent.id))) throw notGood();
      await insertConsent(transaction, consent, context.clock.realNow());
      return true;
    },
  });
  return consent.id;
}

function purposeOf({ purpose_code: code, purpose_reference: reference, purpose_note: note }: StoredShareCode) {
  return { code, ...(reference !== null && { reference }), ...(note !== null && { note }) };
}

function askedOf(offer: StoredShareCode): PartlyAsked {
  const parsed = parseSubject(parseSubjectKey(offer.subject_key));
  return { purpose: purposeOf(offer), ...(parsed.ok && { subject: parsed.subject }) };
}
