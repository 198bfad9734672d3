/**
 * The platform's own portal as a client of the sign-in. Its code comes back to the platform itself, which redeems it without
 * tokens (`redeem-code.ts`).
 */
export const PORTAL_CLIENT_ID = 'credit-check-portal';
export const PORTAL_SCOPE = 'openid';

/** Where the browser brings the code. */
export const portalCallbackPath = '/portal/signed-in';
