/** What a test asks the platform itself, beside the extension. */
import { pageSchema } from '@credit-check/domain/contract/primitives';
import { type LogEntry, logEntrySchema } from '@credit-check/domain/contract/query';
import { tokenSchema } from '@credit-check/domain/contract/sandbox';
import * as z from 'zod/mini';

/** The query log of a user's organisation, newest first. */
export async function readLog(platformUrl: string, user: string): Promise<LogEntry[]> {
  const token = await fetch(`${platformUrl}/sandbox/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const { accessToken } = z.parse(tokenSchema, await token.json());
  const list = await fetch(`${platformUrl}/v1/queries?limit=200`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return z.parse(pageSchema(logEntrySchema), await list.json()).items;
}

/** Posts, or puts, as a server does with its key, or as whoever signs in so; gives what the platform answers. */
export async function callPlatform(
  platformUrl: string,
  as: string,
  path: string,
  body: object,
  method: 'POST' | 'PUT' = 'POST',
): Promise<Record<string, string>> {
  const send = async (method: string, path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(platformUrl + path, { method, headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as Record<string, string>;
    if (!response.ok) throw new Error(`${path} answered ${JSON.stringify(answer)}`);
    return answer;
  };
  const token = as.startsWith('sk_') ? as : (await send('POST', '/sandbox/tokens', { user: as })).accessToken;
  return send(method, path, body, token);
}
