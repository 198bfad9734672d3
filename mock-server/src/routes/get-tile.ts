import type { Context } from '../context.ts';
import type { PlatformApp } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readTile } from '../log/read-tile.ts';

/** `GET /log/tile/…` (C2SP tlog-tiles): what is once there never changes, so any cache may hold it for good. */
export function serveTiles(app: PlatformApp, { db }: Context): void {
  app.get('/log/tile/*', async (c) => {
    const tile = await readTile(db, c.req.path.slice('/log/tile/'.length));
    if (tile === undefined) throw new ProblemError('not-found', 'the log has no such tile, or has not grown there yet');
    return c.body(Uint8Array.from(tile), 200, {
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
}
