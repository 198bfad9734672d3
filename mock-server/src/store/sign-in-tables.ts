/** What the sign-in keeps. Every secret a client holds stands here only as its SHA-256. */
export interface SignInTables {
  sign_in_artifacts: ArtifactTable;
  sign_in_accounts: AccountTable;
  sign_in_keys: KeyTable;
}

/** Codes, tokens, grants, and sign-ins under way: what oidc-provider calls its models. */
export interface ArtifactTable {
  /** Name of the model in oidc-provider: `AccessToken`, `Grant`, … */
  model: string;
  /** SHA-256 of the artifact's identifier, base64url. */
  key: string;
  /** `key` of the grant it hangs on; revoking the grant takes it along. */
  grant_key: string | null;
  account_id: string | null;
  /** JSON, without the identifier. */
  payload: string;
  /** Seconds since the epoch, real time. */
  expires_at: number;
  /** Seconds since the epoch at which a one-time artifact was used. */
  consumed_at: number | null;
}

/** Gives each user an opaque id, so that tokens, grants and `sub` never carry a resident ID (X5). */
export interface AccountTable {
  id: string;
  /** `officer@agency`, or a subject's identifier. */
  login: string;
}

/** The provider's own keys. Whoever reads them can sign as the platform: the database file is its owner's alone. */
export interface KeyTable {
  name: string;
  /** JSON. */
  value: string;
}
