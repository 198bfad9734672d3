import { platformSchema } from '@credit-check/domain/contract/platform';
import { readBounded } from './read-bounded.ts';

const DOCUMENT_BYTES_MAX = 1_000_000;

/** What fetches: the host's, or a test's. */
export type FetchUrl = (url: string, init?: { signal?: AbortSignal; redirect?: 'error' }) => Promise<Response>;

/**
 * The verifier keys a platform names in `/.well-known/credit-platform`.
 * @throws Error where they cannot be read
 */
export async function readVkeys(platform: string, fetchUrl: FetchUrl, signal?: AbortSignal): Promise<string[]> {
  const url = new URL('/.well-known/credit-platform', platform);
  const response = await fetchUrl(url.href, { redirect: 'error', ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  const bytes = await readBounded(response, DOCUMENT_BYTES_MAX);
  return platformSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).vkeys;
}
