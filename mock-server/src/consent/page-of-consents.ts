import type { Consent } from '@credit-check/domain/contract/consent';
import type { Context } from '../context.ts';
import type { PageQuery } from '../http/page-of-rows.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Querier } from '../query/querier.ts';
import { findOrganization } from '../store/find-organization.ts';
import { type ConsentPosition, listConsents } from '../store/list-consents.ts';
import { consentOutput } from './consent-output.ts';
import { consentOwnerOf } from './consent-owner.ts';

const LIMIT_DEFAULT = 50;

/** @throws ProblemError `request.malformed` where the cursor is none of ours */
export async function pageOfConsents(
  context: Context,
  querier: Querier,
  { cursor, limit = LIMIT_DEFAULT }: PageQuery,
): Promise<{ items: Consent[]; nextCursor: string | null }> {
  const after = cursor === undefined ? undefined : parsePosition(cursor);
  // One more than asked for tells whether there is a next page.
  const found = await listConsents(context.db, consentOwnerOf(querier), { after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const items = await Promise.all(
    page.map(async (consent) =>
      consentOutput(context, consent, await findOrganization(context.db, consent.organizationId)),
    ),
  );
  return { items, nextCursor: found.length > limit && last !== undefined ? writePosition(last) : null };
}

function writePosition({ requestedAt, id }: ConsentPosition): string {
  return Buffer.from(`${requestedAt} ${id}`).toString('base64url');
}

function parsePosition(cursor: string): ConsentPosition {
  const parts = /^(\d{1,15}) (cns_[\w-]{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (parts === null) throw new ProblemError('request.malformed', 'cursor: give back a nextCursor as it came');
  return { requestedAt: Number(parts[1]), id: parts[2]! };
}
