import { afterAll, expect, it } from 'vitest';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());

it('counts requests by operation and status, and what the log takes, without a word about whom', async () => {
  await platform.ask(about(organizations.adverse));
  await platform.ask(about(organizations.adverse, { basis: 'ex-officio' }));
  await platform.get(`/v1/queries/${organizations.adverse}`);
  await platform.get(`/${organizations.adverse}`);
  const response = await platform.app.request('/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  const text = await response.text();
  expect(text).toContain('http_request_duration_seconds_count{operation="createQuery",status="200"} 1');
  expect(text).toContain('http_request_duration_seconds_count{operation="createQuery",status="403"} 1');
  expect(text).toContain('http_request_duration_seconds_count{operation="other",status="404"} 1');
  expect(text).toContain('log_append_duration_seconds_count{outcome="durable"} 2');
  expect(text).toContain('log_entries 2');
  expect(text).not.toMatch(/91990000|MAT000026X|sk_sandbox|GXZC/);
});

it('counts what the log refuses', async () => {
  platform.context.sandbox!.setFaults({ log: 'unavailable' });
  await platform.ask(about(organizations.adverse));
  platform.context.sandbox!.setFaults({});
  const text = await (await platform.app.request('/metrics')).text();
  expect(text).toContain('log_append_duration_seconds_count{outcome="refused"} 1');
});
