/** The floor of change streams: keeps each response open and, told to, writes an event to all. Prints its port. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const open = new Set<ServerResponse>();
const event = `event: superseded\nid: 1\ndata: ${JSON.stringify({ queryId: 'qry_'.padEnd(26, '0'), reason: 'record-added' })}\n\n`;

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    if (request.url === '/decide') {
      for (const stream of open) stream.write(event);
      response.end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': checked\n\n');
    open.add(response);
    response.on('close', () => open.delete(response));
  });
});

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
