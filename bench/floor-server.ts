/** The floor: an empty Hono handler that answers with a body of a given size. Prints its port. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const bytes = Number(process.argv[2]);
const body = JSON.stringify({ filler: 'x'.repeat(Math.max(0, bytes - 13)) });
const app = new Hono();
app.post('/v1/queries', (c) => c.body(body, 200, { 'content-type': 'application/json' }));

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) => {
  console.log(`http://127.0.0.1:${address.port}`);
});
