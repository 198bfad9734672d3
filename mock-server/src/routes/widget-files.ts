import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlatformApp } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';

/** Where the built badge lies. */
export interface WidgetBuild {
  /** Version of the widget's package: part of its address. */
  readonly version: string;
  /** Path of `credit-badge.js`. */
  readonly file: string;
  /** Folder in which each version stays once it has been served; without it there is only the one that is built. */
  readonly published?: string;
}

interface Badge {
  readonly script: Buffer<ArrayBuffer>;
  /** Subresource integrity. */
  readonly integrity: string;
}

const VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/**
 * `GET /widget/<version>/credit-badge.js` and `GET /widget/latest.json` (contract §4). Pages name a version and its hash: one
 * that was ever served is served on, byte for byte, by later platforms, too.
 */
export function serveWidget(app: PlatformApp, build: WidgetBuild, publicUrl: string): void {
  let loaded: Promise<Badge> | undefined;
  /** A build that is not there yet is looked for again; one that is never changes under its version. */
  const badge = async () => {
    loaded ??= loadBadge(build);
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
  app.get('/widget/:version/credit-badge.js', async (c) => {
    const version = c.req.param('version');
    const script = version === build.version ? (await badge()).script : await readPublished(build, version);
    if (script === undefined) throw new ProblemError('not-found', 'there is no such version of the badge');
    return c.body(script, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
}

function addressOf({ version }: WidgetBuild): string {
  return `/widget/${version}/credit-badge.js`;
}

async function loadBadge(build: WidgetBuild): Promise<Badge> {
  const script = (await readPublished(build, build.version)) ?? (await publish(build, await readFile(build.file)));
  return { script, integrity: `sha384-${createHash('sha384').update(script).digest('base64')}` };
}

type Published = Pick<WidgetBuild, 'published'>;

function pathOf({ published }: Published, version: string): string | undefined {
  return published === undefined || !VERSION.test(version) ? undefined : join(published, version, 'credit-badge.js');
}

async function readPublished(build: Published, version: string): Promise<Buffer<ArrayBuffer> | undefined> {
  const path = pathOf(build, version);
  return path === undefined ? undefined : readFile(path).catch(() => undefined);
}

/** Whole or not at all. A disk that takes nothing keeps nobody from the badge: the next start tries again. */
async function publish(build: WidgetBuild, script: Buffer<ArrayBuffer>): Promise<Buffer<ArrayBuffer>> {
  const path = pathOf(build, build.version);
  if (path === undefined) return script;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, script);
    await rename(`${path}.part`, path);
  } catch {
    // Kept or not, it is the version's content.
  }
  return script;
}
