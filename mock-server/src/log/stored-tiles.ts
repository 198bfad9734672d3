/** Tiles and entry bundles as they are stored. */
import { HASH_BYTES, hashLeaf } from '@credit-check/domain/receipt/merkle';
import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { nativeSha256 } from './native-sha256.ts';
import { TILE_WIDTH, Tile } from './tile.ts';

/**
 * Entries of a bundle, as many as there are now; undefined where none is stored.
 * @throws Error where one is missing before others: the store has lost part of the log
 */
export async function readEntries(db: Kysely<Database>, bundle: number): Promise<Uint8Array[] | undefined> {
  const first = bundle * TILE_WIDTH;
  const rows = await db
    .selectFrom('log_entries')
    .selectAll()
    .where('first_index', '>=', first)
    .where('first_index', '<', first + TILE_WIDTH)
    .orderBy('first_index')
    .execute();
  const entries: Uint8Array[] = [];
  for (const row of rows) {
    if (row.first_index !== first + entries.length) throw new Error(`bundle ${bundle} of the log is not whole`);
    entries.push(...splitHashes(row.entries));
  }
  return rows.length === 0 ? undefined : entries;
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
