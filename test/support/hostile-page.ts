/** A page that lets nothing in: strict CSP, Trusted Types, styles on everything; and names that do not match. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  readonly url: string;
  close(): void;
}

/** Serves one HTML body under a policy that allows no script, no style and no connection. */
export async function serveHostilePage(body: string): Promise<ServedPage> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    response.end(`<!doctype html><html lang="zh-CN"><title>名单</title><body>${body}</body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}
