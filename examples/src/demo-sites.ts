/** The demo sites as one small server: another origin than the platform, as real sites are. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Bidder, biddersPage } from './bidders-page.ts';
import { indexPage } from './index-page.ts';
import { type Supplier, suppliersPage, type WidgetScript } from './suppliers-page.ts';
import { type Language, languages } from './words.ts';

export interface DemoSitesOptions {
  readonly platformUrl: string;
  readonly bidders: readonly Bidder[];
  readonly suppliers: readonly Supplier[];
  readonly script: WidgetScript;
}

/** The pages, not listening. `?lang=en` for English. */
function createDemoSites({ platformUrl, bidders, suppliers, script }: DemoSitesOptions): Hono {
  const app = new Hono();
  const languageOf = (asked: string | undefined): Language => languages.find((known) => known === asked) ?? 'zh-CN';
  app.get('/', (c) => c.html(indexPage(languageOf(c.req.query('lang')), platformUrl)));
  app.get('/bidders', (c) => c.html(biddersPage(bidders, languageOf(c.req.query('lang')), platformUrl)));
  app.get('/suppliers', (c) => c.html(suppliersPage(suppliers, languageOf(c.req.query('lang')), platformUrl, script)));
  return app;
}

export interface ServedDemoSites {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens; port 0 takes a free one. Rejects where the port is taken. */
export function serveDemoSites(options: DemoSitesOptions & { host: string; port: number }): Promise<ServedDemoSites> {
  const { host, port } = options;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createDemoSites(options).fetch, hostname: host, port }, (address: AddressInfo) => {
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${address.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
    server.once('error', reject);
  });
}
