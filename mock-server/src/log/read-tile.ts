import { HASH_BYTES } from '@credit-check/domain/receipt/merkle';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { readEntries, readHashes } from './stored-tiles.ts';
import { parseTilePath } from './tile-path.ts';

/**
 * The bytes at `/log/tile/<path>` (C2SP tlog-tiles): hashes of a tile or, at `entries/…`, entries, each with its length
 * before it as a big-endian uint16. Undefined where the path is not one or the log has not grown there yet. What is once
 * there never changes.
 * @param path what follows `/log/tile/`, such as `0/x001/234.p/12`
 */
export async function readTile(db: Kysely<Database>, path: string): Promise<Uint8Array | undefined> {
  const tile = parseTilePath(path);
  if (!tile) return undefined;
  const { level, index, width } = tile;
  const items = level === 'entries' ? await readEntries(db, index) : await readHashes(db, level, index);
  if (!items || items.length < width) return undefined;
  const length = Uint8Array.of(0, HASH_BYTES);
  return Buffer.concat(items.slice(0, width).flatMap((item) => (level === 'entries' ? [length, item] : [item])));
}
