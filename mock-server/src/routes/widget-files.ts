import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PlatformApp } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';

/** Where the built badge lies. */
export interface WidgetBuild {
  /** Version of the widget's package: part of its address. */
  readonly version: string;
  /** Path of `credit-badge.js`. */
  readonly file: string;
}

interface Badge {
  readonly script: Buffer<ArrayBuffer>;
  /** Subresource integrity. */
  readonly integrity: string;
}

/** `GET /widget/<version>/credit-badge.js` and `GET /widget/latest.json` (contract §4). */
export function serveWidget(app: PlatformApp, build: WidgetBuild, publicUrl: string): void {
  let loaded: Promise<Badge> | undefined;
  /** A build that is not there yet is looked for again; one that is never changes under its version. */
  const badge = async () => {
    loaded ??= loadBadge(build.file);
    try {
      return await loaded;
    } catch {
      loaded = undefined;
      throw new ProblemError('not-found', 'the badge is not built: npm run build');
    }
  };

  app.get('/widget/latest.json', async (c) => {
    const { integrity } = await badge();
    c.header('cache-control', 'no-cache');
    return c.json({ version: build.version, url: `${publicUrl}${addressOf(build)}`, integrity });
  });
  app.get(addressOf(build), async (c) => {
    const { script } = await badge();
    return c.body(script, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
}

function addressOf({ version }: WidgetBuild): string {
  return `/widget/${version}/credit-badge.js`;
}

async function loadBadge(file: string): Promise<Badge> {
  const script = await readFile(file);
  return { script, integrity: `sha384-${createHash('sha384').update(script).digest('base64')}` };
}
