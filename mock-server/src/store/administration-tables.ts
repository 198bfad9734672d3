/** Who administers what: acts kept for good, and the identity providers staff and subjects sign in with. */
import type { EpochMs } from '@credit-check/domain/time/instant';

export interface AdministrativeActTable {
  id: string;
  /** Real time. */
  at: EpochMs;
  /** Login, or `command-line`. */
  actor: string;
  /** Such as `key.issue`. */
  act: string;
  organization_id: string | null;
  /** What it was done to: a key's id, a login. Never a secret. */
  target: string;
}

/** An OpenID Connect provider. */
export interface IdentityProviderTable {
  id: string;
  /** As its button says. */
  name: string;
  /** Whose staff it knows; null: subjects, by real name. */
  organization_id: string | null;
  issuer: string;
  client_id: string;
  /** Null: a public client. Readable to whoever reads the database, as the sign-in's own keys are. */
  client_secret: string | null;
  /** The claim that holds the login or, of a subject, the identifier. */
  login_claim: string;
}

/** A sign-in that is under way at an identity provider. */
export interface SignInElsewhereTable {
  /** SHA-256 of `state`, base64url. */
  state_hash: string;
  /** The interaction it belongs to. */
  uid: string;
  provider_id: string;
  /** PKCE. */
  verifier: string;
  nonce: string;
  /** Real time. */
  expires_at: EpochMs;
}

export interface AdministrationTables {
  administrative_acts: AdministrativeActTable;
  identity_providers: IdentityProviderTable;
  sign_ins_elsewhere: SignInElsewhereTable;
}
