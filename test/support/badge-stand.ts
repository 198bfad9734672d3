/** A platform with its sandbox, and a site of another origin that embeds the badge. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { EmbedSessionRequest } from '@credit-check/domain/contract/embed';
import { type RunningPlatform, startPlatform } from '@credit-check/mock-server/server';
// So that pages know the element's type.
import type {} from '@credit-check/widget/credit-badge';

const file = fileURLToPath(new URL('../../widget/dist/credit-badge.js', import.meta.url));

interface SitePage {
  /** Of the whole page. */
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface BadgeStand {
  readonly platform: RunningPlatform;
  /** As `/widget/latest.json` tells it. */
  readonly script: { readonly version: string; readonly url: string; readonly integrity: string };
  /** Origin of the site. */
  readonly site: string;
  /** Serves a page under the site, also while others look at it. */
  serve(path: string, page: SitePage): string;
  /** What the site's back end does: a session for one of its pages, minted with the employer's key. */
  mint(request: Partial<EmbedSessionRequest>): Promise<string>;
  /** What a subject does in the portal, or by the API. */
  withdraw(subjectId: string, consentId: string): Promise<void>;
  setClock(now: string): Promise<void>;
  /** Restores data and clock. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export async function openBadgeStand(): Promise<BadgeStand> {
  const platform = await startPlatform({
    port: 0,
    host: '127.0.0.1',
    data: ':memory:',
    limits: 'sandbox',
    sandbox: {},
    widget: { version: '1.0.0', file },
  });
  const script = await (await fetch(`${platform.url}/widget/latest.json`)).json();
  const pages = new Map<string, SitePage>();
  const server = createServer(({ url = '' }, response) => {
    const page = pages.get(url);
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    platform,
    script,
    site,
    serve(path, page) {
      pages.set(path, page);
      return site + path;
    },
    async mint(request) {
      const response = await fetch(`${platform.url}/v1/embed-sessions`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk_sandbox_employer', 'content-type': 'application/json' },
        body: JSON.stringify({
          origin: site,
          subjects: [{ scheme: 'resident-id', id: '990000199001010017' }],
          basis: 'authorized',
          purpose: { code: 'hiring', reference: 'HR-7' },
          consentId: 'cns_sandbox_consented',
          ...request,
        }),
      });
      const body = (await response.json()) as { session: string };
      if (response.status !== 201) throw new Error(`minting answered ${JSON.stringify(body)}`);
      return body.session;
    },
    async withdraw(subjectId, consentId) {
      const token = await platform.context.signIn.issue(subjectId);
      const headers = { authorization: `Bearer ${token}` };
      const path = `${platform.url}/v1/self/consents/${consentId}/withdraw`;
      const { status } = await fetch(path, { method: 'POST', headers });
      if (status !== 200) throw new Error(`the withdrawal answered ${status}`);
    },
    async setClock(now) {
      await fetch(`${platform.url}/sandbox/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now }),
      });
    },
    async reset() {
      await fetch(`${platform.url}/sandbox/reset`, { method: 'POST' });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await platform.close();
    },
  };
}
