/** Reads a log as anyone can (C2SP tlog-tiles). Nothing it gives is verified. */
import { readBounded } from '../verify/read-bounded.ts';
import type { FetchUrl } from '../verify/read-vkeys.ts';
import { AuditError } from './audit-error.ts';

export const TILE_WIDTH = 256;
const HASH_BYTES = 32;
const CHECKPOINT_BYTES_MAX = 1_000_000;
/** 256 entries of at most 65,535 bytes, each with its length. */
const BUNDLE_BYTES_MAX = TILE_WIDTH * 65_537;
const TRIES = 6;
const WAIT_SECONDS_MAX = 60;

export interface LogHost {
  readonly fetchUrl: FetchUrl;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Text of the signed checkpoint. */
export async function readCheckpointText(platform: string, host: LogHost): Promise<string> {
  const bytes = await read(new URL('/log/checkpoint', platform), CHECKPOINT_BYTES_MAX, host);
  if (bytes === undefined) throw new AuditError('platform', 'there is no /log/checkpoint');
  return new TextDecoder().decode(bytes);
}

/** `width` entries from entry `index × 256` on. */
export async function readBundle(platform: string, index: number, width: number, host: LogHost): Promise<Uint8Array[]> {
  const bytes = await readTile(platform, 'entries', index, width, host);
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length && entries.length < width; ) {
    const length = (bytes[at]! << 8) | (bytes[at + 1] ?? 0);
    const entry = bytes.subarray(at + 2, at + 2 + length);
    if (entry.length !== length) break;
    entries.push(entry);
    at += 2 + length;
  }
  if (entries.length !== width) throw new AuditError('malformed', `the entries of bundle ${index} are cut short`);
  return entries;
}

/** `width` leaf hashes from entry `index × 256` on. */
export async function readLeafTile(platform: string, index: number, width: number, host: LogHost) {
  const bytes = await readTile(platform, '0', index, width, host);
  if (bytes.length < width * HASH_BYTES) throw new AuditError('malformed', `tile ${index} is cut short`);
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/** A partial tile may be gone once the full one is there: then the full one has what it had. */
async function readTile(platform: string, level: string, index: number, width: number, host: LogHost) {
  const path = `/log/tile/${level}/${indexPath(index)}`;
  const partial =
    width < TILE_WIDTH ? await read(new URL(`${path}.p/${width}`, platform), BUNDLE_BYTES_MAX, host) : undefined;
  const bytes = partial ?? (await read(new URL(path, platform), BUNDLE_BYTES_MAX, host));
  if (bytes === undefined) throw new AuditError('tiles', `${path} is missing, though the checkpoint reaches beyond it`);
  return bytes;
}

/** `x001/x234/067` for 1234067. */
function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g)!;
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
}

/** Undefined for 404. Waits where the platform asks for it. */
async function read(url: URL, bytesMax: number, { fetchUrl, sleep }: LogHost): Promise<Uint8Array | undefined> {
  for (let tries = 1; ; tries++) {
    const response = await fetchUrl(url.href, { redirect: 'error' }).catch((error: Error) => {
      throw new AuditError('platform', `${url.href}: ${error.message}`);
    });
    if (response.ok) {
      return readBounded(response, bytesMax).catch((error: Error) => {
        throw new AuditError('malformed', `${url.href}: ${error.message}`);
      });
    }
    await response.body?.cancel();
    if (response.status === 404) return undefined;
    const isLater = response.status === 429 || response.status === 503;
    if (!isLater || tries === TRIES) throw new AuditError('platform', `${url.href} answered ${response.status}`);
    const seconds = Number(response.headers.get('retry-after') ?? tries);
    await sleep(1000 * Math.min(Number.isFinite(seconds) ? Math.max(seconds, 1) : tries, WAIT_SECONDS_MAX));
  }
}
