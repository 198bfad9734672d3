/** A site's back end mints with the client what a page's client asks with. */
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, expect, it } from 'vitest';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());

it('a minted session answers what it was minted for, to the page it was minted for', async () => {
  const backEnd = createCreditClient({ platform: platform.url, credential: 'sk_sandbox_agency' });
  const subject = { scheme: 'uscc', id: '91990000MAT000034Q' } as const;
  const purpose = { code: 'bid-qualification' } as const;
  const { session, expiresAt } = await backEnd.embedSessions.create({
    origin: 'https://site.example',
    subjects: [subject],
    basis: 'public',
    purpose,
  });
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());

  const page = createCreditClient({
    platform: platform.url,
    credential: session,
    // As a browser would: a page cannot say where it comes from.
    fetch: (request) => {
      request.headers.set('Origin', 'https://site.example');
      return fetch(request);
    },
  });
  const answer = await page.query({ subject, basis: 'public', purpose });
  expect(answer.status).toBe('severe-list');
  await expect(page.query({ subject, basis: 'public', purpose: { code: 'hiring' } })).rejects.toMatchObject({
    code: 'purpose.invalid',
  });
});
