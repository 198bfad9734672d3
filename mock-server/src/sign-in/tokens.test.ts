import { describe, expect, test } from 'vitest';
import {
  asSubject,
  exchange,
  refresh,
  revoke,
  signIn,
  signInForTokens,
  type Tokens,
  userinfo,
} from './testing/extension.ts';
import { useSignInServer } from './testing/use-sign-in-server.ts';

const harness = useSignInServer();
const MINUTE = 60_000;
const OTHER_VERIFIER = 'v'.repeat(43);

async function errorOf(response: Response): Promise<unknown> {
  expect(response.status).toBe(400);
  return ((await response.json()) as { error: unknown }).error;
}

function check(token: string): Promise<unknown> {
  return harness.server.signIn.check(token);
}

const invalid = { ok: false, code: 'credential.invalid' };

describe('a code', () => {
  test('gives nothing for another verifier', async () => {
    const { code, verifier } = await signIn(harness.origin);
    expect(await errorOf(await exchange(harness.origin, code, OTHER_VERIFIER))).toBe('invalid_grant');
    expect((await exchange(harness.origin, code, verifier)).status).toBe(200);
  });

  test('gives nothing for another redirect address', async () => {
    const { code, verifier } = await signIn(harness.origin);
    expect(await errorOf(await exchange(harness.origin, code, verifier, 'https://elsewhere.example/'))).toBe(
      'invalid_grant',
    );
  });

  test('used a second time takes back what the first use gave', async () => {
    const { code, verifier } = await signIn(harness.origin);
    const tokens = (await (await exchange(harness.origin, code, verifier)).json()) as Tokens;
    expect(await errorOf(await exchange(harness.origin, code, verifier))).toBe('invalid_grant');
    expect(await check(tokens.access_token)).toEqual(invalid);
    expect(await errorOf(await refresh(harness.origin, tokens.refresh_token))).toBe('invalid_grant');
  });

  test('is over after a minute', async () => {
    const { code, verifier } = await signIn(harness.origin);
    const response = await harness.later(MINUTE, () => exchange(harness.origin, code, verifier));
    expect(await errorOf(response)).toBe('invalid_grant');
  });
});

describe('an access token', () => {
  test('stands for 15 minutes, then is told to be expired', async () => {
    const { access_token: token } = await signInForTokens(harness.origin);
    expect(await harness.later(15 * MINUTE - 30_000, () => check(token))).toMatchObject({ ok: true });
    await harness.later(15 * MINUTE, async () => {
      expect(await check(token)).toEqual({ ok: false, code: 'credential.expired' });
      expect((await userinfo(harness.origin, token)).status).toBe(401);
    });
  });

  test('of which nobody knows is invalid', async () => {
    expect(await check('ut_unknown')).toEqual(invalid);
    expect(await check('')).toEqual(invalid);
  });

  test('is not a refresh token, nor the other way round', async () => {
    const tokens = await signInForTokens(harness.origin);
    expect(await check(tokens.refresh_token)).toEqual(invalid);
    expect(await errorOf(await refresh(harness.origin, tokens.access_token))).toBe('invalid_grant');
  });

  test('is issued for a sandbox user without the browser, the same as by signing in', async () => {
    const token = await harness.server.signIn.issue('duty@authority');
    expect(await check(token)).toEqual({ ok: true, user: { user: 'duty@authority' } });
    expect((await userinfo(harness.origin, token)).status).toBe(200);
    await expect(harness.server.signIn.issue('nobody@agency')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a refresh token', () => {
  test('is replaced by every use', async () => {
    const first = await signInForTokens(harness.origin);
    const response = await refresh(harness.origin, first.refresh_token);
    const second = (await response.json()) as Tokens;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await check(second.access_token)).toEqual({ ok: true, user: { user: 'officer@agency' } });
    expect((await refresh(harness.origin, second.refresh_token)).status).toBe(200);
  });

  test('used a second time ends the sign-in for whoever holds any of its tokens', async () => {
    const first = await signInForTokens(harness.origin);
    const second = (await (await refresh(harness.origin, first.refresh_token)).json()) as Tokens;
    expect(await errorOf(await refresh(harness.origin, first.refresh_token))).toBe('invalid_grant');
    expect(await check(first.access_token)).toEqual(invalid);
    expect(await check(second.access_token)).toEqual(invalid);
    expect(await errorOf(await refresh(harness.origin, second.refresh_token))).toBe('invalid_grant');
  });

  test('used twice at the same moment leaves no token that works', async () => {
    const first = await signInForTokens(harness.origin);
    const responses = await Promise.all([1, 2, 3].map(() => refresh(harness.origin, first.refresh_token)));
    const won = responses.filter(({ ok }) => ok);
    expect(won.length).toBeLessThanOrEqual(1);
    for (const response of won) {
      const tokens = (await response.json()) as Tokens;
      expect(await check(tokens.access_token)).toEqual(invalid);
      expect(await errorOf(await refresh(harness.origin, tokens.refresh_token))).toBe('invalid_grant');
    }
  });

  test('outlives a restart', async () => {
    const { refresh_token: token } = await signInForTokens(harness.origin);
    await harness.restart();
    const renewed = (await (await refresh(harness.origin, token)).json()) as Tokens;
    expect(await check(renewed.access_token)).toEqual({ ok: true, user: { user: 'officer@agency' } });
  });

  test('ends 14 days after the sign-in', async () => {
    const { refresh_token: token } = await signInForTokens(harness.origin);
    const response = await harness.later(14 * 24 * 60 * MINUTE, () => refresh(harness.origin, token));
    expect(await errorOf(response)).toBe('invalid_grant');
  });
});

describe('revocation', () => {
  test.each(['access_token', 'refresh_token'] as const)('of the %s ends the sign-in', async (kind) => {
    const tokens = await signInForTokens(harness.origin);
    expect((await revoke(harness.origin, tokens[kind])).status).toBe(200);
    expect(await check(tokens.access_token)).toEqual(invalid);
    expect(await errorOf(await refresh(harness.origin, tokens.refresh_token))).toBe('invalid_grant');
  });

  test('of a token nobody knows is no error (RFC 7009 §2.2)', async () => {
    expect((await revoke(harness.origin, 'unknown')).status).toBe(200);
  });

  test('leaves other sign-ins of the user alone', async () => {
    const here = await signInForTokens(harness.origin);
    const there = await signInForTokens(harness.origin);
    await revoke(harness.origin, here.refresh_token);
    expect(await check(there.access_token)).toMatchObject({ ok: true });
  });
});

test('a client learns for which organisation the user acts', async () => {
  const tokens = await signInForTokens(harness.origin);
  expect(await (await userinfo(harness.origin, tokens.access_token)).json()).toMatchObject({
    preferred_username: 'officer@agency',
    organization: { id: 'agency', name: '沙盒示例招标代理有限公司' },
  });
});

describe('what a client learns of a person', () => {
  test('is masked, and stored tokens and claims carry no resident ID', async () => {
    const tokens = await signInForTokens(harness.origin, asSubject('resident-id', '99000019900101005x'));
    expect(await check(tokens.access_token)).toEqual({ ok: true, user: { user: '99000019900101005X' } });
    const claims = await (await userinfo(harness.origin, tokens.access_token)).json();
    expect(claims).toMatchObject({ preferred_username: '990**************X', name: '沙**' });
    expect(claims).not.toHaveProperty('organization');
    const rows = await harness.server.db.selectFrom('sign_in_artifacts').selectAll().execute();
    expect(JSON.stringify([claims, rows])).not.toContain('99000019900101005X');
  });
});

describe('the database', () => {
  test('holds no token that could be used', async () => {
    const { code, verifier } = await signIn(harness.origin);
    const tokens = (await (await exchange(harness.origin, code, verifier)).json()) as Tokens;
    const rows = JSON.stringify(await harness.server.db.selectFrom('sign_in_artifacts').selectAll().execute());
    for (const secret of [code, tokens.access_token, tokens.refresh_token]) expect(rows).not.toContain(secret);
    expect(rows).toContain('RefreshToken');
  });

  test('forgets what expired more than a day ago', async () => {
    const { access_token: token } = await signInForTokens(harness.origin);
    await harness.server.db
      .updateTable('sign_in_artifacts')
      .set((eb) => ({ expires_at: eb('expires_at', '-', 24 * 3600 + 15 * 60 + 1) }))
      .where('model', '=', 'AccessToken')
      .execute();
    expect(await check(token)).toEqual({ ok: false, code: 'credential.expired' });
    await signIn(harness.origin);
    expect(await check(token)).toEqual(invalid);
  });
});

describe('from a browser', () => {
  const origins = ['chrome-extension://nghmmlkanjjlkmgiafgfiefnglgkkbhh', 'moz-extension://0d5a', 'null'];

  test.each(origins)('%s may call', async (origin) => {
    const { access_token: token } = await signInForTokens(harness.origin);
    const response = await fetch(`${harness.origin}/oauth/userinfo`, {
      headers: { authorization: `Bearer ${token}`, origin },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each(['token', 'revoke', 'userinfo', 'jwks'])('a preflight of /oauth/%s is answered', async (endpoint) => {
    const response = await fetch(`${harness.origin}/oauth/${endpoint}`, {
      method: 'OPTIONS',
      headers: {
        origin: origins[0]!,
        'access-control-request-method': endpoint === 'jwks' ? 'GET' : 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origins[0]);
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization');
  });
});
