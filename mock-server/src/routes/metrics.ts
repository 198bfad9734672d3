import type { PlatformApp } from '../http/app-environment.ts';
import type { Metrics } from '../observe/metrics.ts';

/** `GET /metrics`: Prometheus text exposition. */
export function serveMetrics(app: PlatformApp, { registry }: Metrics): void {
  app.get('/metrics', async (c) => c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }));
}
