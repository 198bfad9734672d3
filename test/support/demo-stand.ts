/** A sandbox platform and the demo sites on free ports, as `npm start` serves them, with every request counted. */
import { demoBidders, demoSuppliers } from '@credit-check/mock-server/sandbox/data/demo-lists';
import { startPlatform } from '@credit-check/mock-server/server';
import type { Bidder } from '../../examples/src/bidders-page.ts';
import { serveDemoSites } from '../../examples/src/demo-sites.ts';
import { type CountingProxy, startCountingProxy } from './counting-proxy.ts';

export interface DemoStand {
  readonly platformUrl: string;
  readonly sitesUrl: string;
  /** Requests that reached the platform, as `METHOD /path`. */
  readonly requests: string[];
  /** Cuts the platform off, or brings it back. */
  setReachable(reachable: boolean): void;
  /** Another process under the same address: it knows no sign-in of before, and of data only what outlived it. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** Rows of the bidders' page behind the forty. */
  readonly moreBidders?: readonly Bidder[];
  /** Folder in which the platform's data outlives a restart. */
  readonly data?: string;
}

export async function startDemoStand({ moreBidders = [], data = ':memory:' }: DemoOptions = {}): Promise<DemoStand> {
  const proxy: CountingProxy = await startCountingProxy();
  const host = '127.0.0.1';
  const start = () => startPlatform({ port: 0, host, publicUrl: proxy.url, data, limits: 'sandbox', sandbox: {} });
  let platform = await start();
  proxy.pointTo(platform.url);
  const sites = await serveDemoSites({
    platformUrl: proxy.url,
    host,
    port: 0,
    bidders: [...demoBidders(), ...moreBidders],
    suppliers: demoSuppliers(),
    // The widget is not what is looked at here; its script is not served.
    script: { url: `${proxy.url}/widget/none.js`, integrity: '' },
  });
  return {
    platformUrl: proxy.url,
    sitesUrl: sites.url,
    requests: proxy.requests,
    setReachable: (reachable) => proxy.pointTo(reachable ? platform.url : undefined),
    async restart() {
      await platform.close();
      platform = await start();
      proxy.pointTo(platform.url);
    },
    async close() {
      await sites.close();
      await proxy.close();
      await platform.close();
    },
  };
}
