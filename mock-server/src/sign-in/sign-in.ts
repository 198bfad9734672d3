import type { ReturnedCode } from './redeem-code.ts';

/** Who a user token speaks for. */
export interface SignedInUser {
  /** `officer@agency`, or a subject's identifier. */
  readonly user: string;
}

export type TokenCheck =
  | { readonly ok: true; readonly user: SignedInUser }
  | { readonly ok: false; readonly code: 'credential.invalid' | 'credential.expired' };

/** User tokens: OAuth 2.1 access tokens of the platform's own provider. */
export interface SignIn {
  check(accessToken: string): Promise<TokenCheck>;
  /** The access token a sign-in of this user through the extension's client would give. */
  issue(user: string): Promise<string>;
  /** Who signed in to the portal; undefined where the code is over, used or not the portal's. */
  redeem(returned: ReturnedCode): Promise<SignedInUser | undefined>;
}
