/** A subject offers consent to whoever is told a code, once (D3). */
import type { ShareCode, ShareCodeRequest } from '@credit-check/domain/contract/consent';
import { DAY_MS, type EpochMs, formatInstant, parseInstant } from '@credit-check/domain/time/instant';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { SelfQuerier } from '../query/authenticate-self.ts';
import { changeOnce } from '../query/change-once.ts';
import { hashToken } from '../query/hash-token.ts';
import type { Database } from '../store/database.ts';
import { findRequesters } from '../store/find-organization.ts';
import { insertShareCode, setShareCode } from '../store/share-codes.ts';
import { checkTerms } from './request-consent.ts';
import { drawShareCode, normaliseShareCode } from './share-code-text.ts';

export interface OfferedBy {
  readonly querier: SelfQuerier;
  readonly idempotencyKey?: string | undefined;
}

/**
 * The code is not stored, so a retry with the same `Idempotency-Key` draws another for the same offer: the one before, which
 * never arrived, is good for nothing any more.
 * @throws ProblemError why the offer is refused
 */
export async function offerShareCode(
  context: Context,
  { querier, idempotencyKey: key }: OfferedBy,
  request: ShareCodeRequest,
): Promise<ShareCode> {
  const { db, clock, randomBytes } = context;
  const at = clock.now();
  const offer = await changeOnce(
    context,
    querier,
    { operationId: 'createShareCode', id: '', key, raw: request },
    async (transaction) => {
      await checkOffer(transaction, request, at);
      const expiresAt = parseInstant(request.expiresAt);
      const row = {
        id: `shc_${Buffer.from(randomBytes(16)).toString('base64url')}`,
        code_hash: null,
        subject_key: querier.owner,
        organization_id: request.organization ?? null,
        purpose_code: request.purpose.code,
        purpose_reference: request.purpose.reference ?? null,
        purpose_note: request.purpose.note ?? null,
        categories: JSON.stringify(request.categories),
        expires_at: expiresAt,
        max_uses: request.maxUses,
        made_at: at,
        redeem_by: Math.min(at + DAY_MS, expiresAt),
        consent_id: null,
      };
      await insertShareCode(transaction, row);
      return { id: row.id, redeemBy: row.redeem_by };
    },
  );
  const shareCode = drawShareCode(randomBytes);
  if (!(await setShareCode(db, offer.id, hashShareCode(shareCode)!))) {
    throw new ProblemError('conflict', 'the code of this offer is redeemed already');
  }
  return { shareCode, redeemBy: formatInstant(offer.redeemBy) };
}

/** SHA-256 of what was told; undefined where it is no code. */
export function hashShareCode(text: string): string | undefined {
  const code = normaliseShareCode(text);
  return code === undefined ? undefined : hashToken(code);
}

async function checkOffer(db: Kysely<Database>, request: ShareCodeRequest, at: EpochMs): Promise<void> {
  const { categories, maxUses, organization } = request;
  checkTerms({ categories, maxUses, expiresAt: parseInstant(request.expiresAt) }, at);
  if (categories.includes('restricted-finance')) {
    const detail = 'GX57, BT55: finances need the explanation of who asks for them, so no code carries them';
    throw new ProblemError('consent.too-broad', detail);
  }
  if (organization !== undefined && !(await findRequesters(db)).some(({ id }) => id === organization)) {
    const errors = [{ pointer: '/organization', message: 'must be an organisation that may ask on consent' }];
    throw new ProblemError('request.malformed', undefined, { errors });
  }
}
