import { hash, timingSafeEqual } from 'node:crypto';
import { errors, type Provider } from 'oidc-provider';
import { PORTAL_CLIENT_ID } from './portal-client.ts';

/** A code as it came back to the portal, and the verifier its sign-in began with. The code is attacker-controlled. */
export interface ReturnedCode {
  readonly code: string;
  readonly verifier: string;
}

/**
 * The account the portal's code stands for; undefined where it is another client's, over, used, or does not belong to the
 * verifier (RFC 7636 §4.6). A code works once, and neither it nor a grant stays.
 */
export async function redeemCode(
  provider: Provider,
  { code: value, verifier }: ReturnedCode,
): Promise<string | undefined> {
  const code = await provider.AuthorizationCode.find(value);
  if (code === undefined || !code.isValid || code.clientId !== PORTAL_CLIENT_ID) return undefined;
  if (!isChallengeOf(verifier, code.codeChallenge)) return undefined;
  try {
    await code.consume();
  } catch (error) {
    if (error instanceof errors.InvalidGrant) return undefined;
    throw error;
  }
  await code.destroy();
  const grant = code.grantId === undefined ? undefined : await provider.Grant.find(code.grantId);
  await grant?.destroy();
  return code.accountId;
}

function isChallengeOf(verifier: string, challenge: string | undefined): boolean {
  const expected = Buffer.from(hash('sha256', verifier, 'base64url'));
  const given = Buffer.from(challenge ?? '');
  return expected.length === given.length && timingSafeEqual(expected, given);
}
