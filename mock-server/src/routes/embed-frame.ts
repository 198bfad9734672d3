import { dirname, join } from 'node:path';
import { html, raw } from 'hono/html';
import type { Context } from '../context.ts';
import { loadFrameScript } from '../embed/frame-script.ts';
import { framePolicy, frameStyle } from '../embed/frame-style.ts';
import type { PlatformApp } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findEmbedOrigin } from '../store/embed-sessions.ts';
import type { WidgetBuild } from './widget-files.ts';

/**
 * `GET /embed/{id of an embed session}`: the frame in which a badge shows a person (contract §2 "Credentials"). The address
 * is no credential: it decides who may frame the page, and the page takes sessions for that origin only, by message.
 */
export function serveEmbedFrame(app: PlatformApp, { db }: Context, build: WidgetBuild): void {
  const script = async () => {
    const loaded = await loadFrameScript(join(dirname(build.file), 'frame.js'));
    if (loaded === undefined) throw new ProblemError('not-found', 'the frame is not built: npm run build');
    return loaded;
  };

  app.get('/embed/script/:name', async (c) => {
    const { bytes, name } = await script();
    if (c.req.param('name') !== name) throw new ProblemError('not-found', 'there is no such script');
    return c.body(bytes, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  app.get('/embed/:session', async (c) => {
    const origin = await findEmbedOrigin(db, c.req.param('session'));
    if (origin === undefined) throw new ProblemError('not-found', 'there is no such session');
    const { name, integrity } = await script();
    c.header('content-security-policy', framePolicy(origin));
    return c.html(html`<!doctype html>
<html lang="zh-CN" data-origin="${origin}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>信用信息</title>
<style>${raw(frameStyle)}</style>
<script type="module" src="/embed/script/${name}" integrity="${integrity}"></script>
</head>
<body></body>
</html>`);
  });
}
