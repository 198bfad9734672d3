import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import { insertMany } from '../store/insert-many.ts';
import { reuseStatement } from '../store/reuse-statement.ts';
import type { Growth } from './grow-edge.ts';

const putTile = reuseStatement((db, level: number, tile_index: number, hashes: Uint8Array) =>
  db
    .insertInto('log_tiles')
    .values({ level, tile_index, hashes })
    .onConflict((conflict) =>
      conflict.columns(['level', 'tile_index']).doUpdateSet((row) => ({ hashes: row.ref('excluded.hashes') })),
    ),
);

const moveHead = reuseStatement((db, size: number, root: Uint8Array, checkpoint: string) =>
  db.updateTable('log_head').set({ size, root, checkpoint }).where('id', '=', 1),
);

/** Writes what an append has changed of the log, in the transaction that holds the head's lock. */
export async function writeGrowth(
  transaction: Transaction<Database>,
  { edge, tiles, entries }: Growth,
  checkpoint: string,
): Promise<void> {
  const rows = entries.map((part) => ({ first_index: part.firstIndex, entries: Buffer.concat(part.entries) }));
  await insertMany(transaction, 'log_entries', rows);
  for (const { level, index, tile } of tiles) {
    if (level > 0) await putTile(transaction, level, index, Buffer.concat(tile.hashes));
  }
  await moveHead(transaction, edge.size, edge.root, checkpoint);
}
