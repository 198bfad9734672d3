/** OpenID Connect providers: an organisation's own for its staff, one that verifies real names for subjects. */
import type { Kysely } from 'kysely';
import { type ConnectedProvider, isLoopback, openConnection } from '../sign-in/elsewhere/open-connection.ts';
import type { Database } from '../store/database.ts';
import { AdministrationError, type Administrator, noteAct } from './administrator.ts';
import { requireOrganization } from './organizations.ts';

export interface NewIdentityProvider {
  readonly id: string;
  /** As its button on the sign-in page says. */
  readonly name: string;
  /** Whose staff it knows; undefined: subjects. */
  readonly organizationId: string | undefined;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** The claim that holds the login or, of a subject, the resident ID number or USCC. */
  readonly loginClaim: string;
}

/** @throws AdministrationError where it cannot be reached, or is not as it must be */
export async function connectIdentityProvider(
  db: Kysely<Database>,
  administrator: Administrator,
  { organizationId, clientId, clientSecret, loginClaim, ...rest }: NewIdentityProvider,
): Promise<void> {
  const provider: ConnectedProvider = {
    ...rest,
    organization_id: organizationId ?? null,
    client_id: clientId,
    client_secret: clientSecret ?? null,
    login_claim: loginClaim,
  };
  checkIssuer(rest.issuer);
  await openConnection(provider).catch((error: Error) => {
    throw new AdministrationError(
      'unknown',
      `${rest.issuer} is not an OpenID Connect provider that can be reached: ${error.message}`,
    );
  });
  await db.transaction().execute(async (transaction) => {
    if (organizationId !== undefined) await requireOrganization(transaction, organizationId);
    const { id, ...change } = provider;
    await transaction
      .insertInto('identity_providers')
      .values(provider)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
      .execute();
    const target = { organizationId: organizationId ?? null, target: id };
    await noteAct(transaction, administrator, 'identity-provider.connect', target);
  });
}

/** Nobody signs in with it any more; who did stays signed in until their tokens end. */
export async function disconnectIdentityProvider(
  db: Kysely<Database>,
  administrator: Administrator,
  id: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('identity_providers')
      .where('id', '=', id)
      .executeTakeFirst();
    if (Number(numDeletedRows) === 0)
      throw new AdministrationError('unknown', `no identity provider ${id} is connected`);
    await noteAct(transaction, administrator, 'identity-provider.disconnect', { organizationId: null, target: id });
  });
}

/** By id, without their secrets. */
export async function listIdentityProviders(db: Kysely<Database>): Promise<Omit<ConnectedProvider, 'client_secret'>[]> {
  return db
    .selectFrom('identity_providers')
    .select(['id', 'name', 'organization_id', 'issuer', 'client_id', 'login_claim'])
    .orderBy('id')
    .execute();
}

function checkIssuer(issuer: string): void {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && !isLoopback(url))) {
    throw new AdministrationError('malformed', `${issuer} is no https address`);
  }
}
