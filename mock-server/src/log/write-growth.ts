import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import { reuseStatement } from '../store/reuse-statement.ts';
import type { Growth } from './grow-edge.ts';

const addEntries = reuseStatement((db, first_index: number, entries: Uint8Array) =>
  db.insertInto('log_entries').values({ first_index, entries }),
);

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
  for (const part of entries) await addEntries(transaction, part.firstIndex, Buffer.concat(part.entries));
  for (const { level, index, tile } of tiles) {
    if (level > 0) await putTile(transaction, level, index, Buffer.concat(tile.hashes));
  }
  await moveHead(transaction, edge.size, edge.root, checkpoint);
}
