/** Starts the platform the badge's tests ask, with the sandbox's data, in the process of the test runner. */
import { startPlatform } from '@credit-check/mock-server/server';
import type { TestProject } from 'vitest/node';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await startPlatform({
    port: 0,
    host: '127.0.0.1',
    data: ':memory:',
    limits: 'sandbox',
    sandbox: {},
  });
  project.provide('platform', platform.url);
  return () => platform.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the platform under test. */
    platform: string;
  }
}
