import type { Transaction } from 'kysely';
import type { Database } from '../store/database.ts';
import type { Growth } from './grow-edge.ts';

/** Writes what an append has changed of the log, in the transaction that holds the head's lock. */
export async function writeGrowth(
  transaction: Transaction<Database>,
  { edge, tiles, bundles }: Growth,
  checkpoint: string,
): Promise<void> {
  const bundleRows = bundles.map(({ index, entries }) => ({ bundle_index: index, entries: Buffer.concat(entries) }));
  await transaction
    .insertInto('log_entry_bundles')
    .values(bundleRows)
    .onConflict((conflict) =>
      conflict.column('bundle_index').doUpdateSet((row) => ({ entries: row.ref('excluded.entries') })),
    )
    .execute();
  const tileRows = tiles
    .filter(({ level }) => level > 0)
    .map(({ level, index, tile }) => ({ level, tile_index: index, hashes: Buffer.concat(tile.hashes) }));
  if (tileRows.length > 0) {
    await transaction
      .insertInto('log_tiles')
      .values(tileRows)
      .onConflict((conflict) =>
        conflict.columns(['level', 'tile_index']).doUpdateSet((row) => ({ hashes: row.ref('excluded.hashes') })),
      )
      .execute();
  }
  await transaction
    .updateTable('log_head')
    .set({ size: edge.size, root: edge.root, checkpoint })
    .where('id', '=', 1)
    .execute();
}
