import type { PlatformApp } from '../http/app-environment.ts';
import type { OpenApiDocument } from '../pages/open-api-types.ts';

/** `GET /openapi.json`. */
export function serveOpenApi(app: PlatformApp, document: OpenApiDocument): void {
  const text = JSON.stringify(document, undefined, 2);
  app.get('/openapi.json', (c) =>
    c.body(text, 200, { 'content-type': 'application/json', 'cache-control': 'no-cache' }),
  );
}
