/** Who administers, and where what they did is kept. */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';

export interface Administrator {
  /** Login, or `command-line`. */
  readonly actor: string;
  /** Real time. */
  readonly now: EpochMs;
  readonly randomBytes: (length: number) => Uint8Array;
}

export type Act =
  | 'organization.create'
  | 'organization.change'
  | 'staff.invite'
  | 'staff.change'
  | 'staff.remove'
  | 'key.issue'
  | 'key.restrict'
  | 'key.rotate'
  | 'key.revoke'
  | 'identity-provider.connect'
  | 'identity-provider.disconnect';

/** Keeps who did what; the same transaction does it. `target` never holds a secret. */
export async function noteAct(
  transaction: Transaction<Database>,
  { actor, now, randomBytes }: Administrator,
  act: Act,
  { organizationId, target }: { readonly organizationId: string | null; readonly target: string },
): Promise<void> {
  const id = `act_${Buffer.from(randomBytes(12)).toString('base64url')}`;
  await transaction
    .insertInto('administrative_acts')
    .values({ id, at: now, actor, act, organization_id: organizationId, target })
    .execute();
}

/** `malformed`: not as it must be written. `not-permitted`: more than the organisation or its kind may. */
export type AdministrationFailure = 'malformed' | 'missing' | 'taken' | 'unknown' | 'not-permitted' | 'needs-limits';

/** What was asked for cannot be done; `message` says to an operator what to do about it, `code` to a screen. */
export class AdministrationError extends Error {
  override readonly name = 'AdministrationError';
  readonly code: AdministrationFailure;

  constructor(code: AdministrationFailure, message: string) {
    super(message);
    this.code = code;
  }
}
