/** Tiles and entry bundles as they are stored. */
import { HASH_BYTES, hashLeaf } from '@credit-check/domain/receipt/merkle';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { nativeSha256 } from './native-sha256.ts';
import { Tile } from './tile.ts';

/** Undefined where none of them is stored. */
export async function readEntries(db: Kysely<Database>, bundle: number): Promise<Uint8Array[] | undefined> {
  const row = await db
    .selectFrom('log_entry_bundles')
    .select('entries')
    .where('bundle_index', '=', bundle)
    .executeTakeFirst();
  return row && splitHashes(row.entries);
}

/** Hashes of a tile, as many as there are now; undefined where none is stored. */
export async function readHashes(
  db: Kysely<Database>,
  level: number,
  index: number,
): Promise<Uint8Array[] | undefined> {
  if (level === 0) return (await readEntries(db, index))?.map((entry) => hashLeaf(entry, nativeSha256));
  const row = await db
    .selectFrom('log_tiles')
    .select('hashes')
    .where('level', '=', level)
    .where('tile_index', '=', index)
    .executeTakeFirst();
  return row && splitHashes(row.hashes);
}

/**
 * The tile as it was when it was `width` wide.
 * @throws Error where fewer hashes are stored: the store has lost part of the log
 */
export async function loadTile(db: Kysely<Database>, level: number, index: number, width: number): Promise<Tile> {
  const tile = new Tile();
  if (width === 0) return tile;
  const hashes = await readHashes(db, level, index);
  if (!hashes || hashes.length < width) throw new Error(`tile ${level}/${index} of the log is not whole`);
  for (const hash of hashes.slice(0, width)) tile.append(hash);
  return tile;
}

function splitHashes(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
    bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
}
