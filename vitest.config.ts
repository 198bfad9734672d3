import { defineConfig } from 'vitest/config';
import { patience } from './test/support/patience.ts';

/** One project a room. Tests stand beside the code; what crosses rooms stands in `test/`. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['domain/src/**/*.test.ts'], ...patience } },
      { test: { name: 'api-client', include: ['api-client/src/**/*.test.ts'], ...patience } },
      {
        test: {
          name: 'mock-server',
          include: ['mock-server/src/**/*.test.ts'],
          exclude: ['**/*.postgres.test.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'mock-server-postgres',
          // What comes near the store, once more on the other one.
          include: ['mock-server/src/**/*.test.ts'],
          exclude: [
            '**/*.sqlite.test.ts',
            'mock-server/src/{alarm,app,main,server}.test.ts',
            'mock-server/src/{cli,http,observe,pages,sandbox/data}/**',
          ],
          globalSetup: 'mock-server/src/store/testing/provide-postgres.ts',
          // To import the platform anew for each file took longer than the tests.
          isolate: false,
          ...patience,
        },
      },
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], ...patience } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], ...patience } },
      '{widget,extension}/vitest*.config.ts',
    ],
  },
});
