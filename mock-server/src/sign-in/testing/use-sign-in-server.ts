import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { DatabaseLocation } from '../../store/database-location.ts';
import { newLocation } from '../../store/testing/test-store.ts';
import { type SignInServer, type SignInServerOptions, startSignInServer } from './sign-in-server.ts';

export interface SignInHarness {
  readonly server: SignInServer;
  readonly origin: string;
  /** Runs `work` with the server's real time this far ahead of the machine's. What is made meanwhile is born expired. */
  later<T>(ms: number, work: () => Promise<T>): Promise<T>;
  /** Ends the server and starts another on the same store. */
  restart(): Promise<void>;
}

/** A sign-in server for all tests of a file, on a store of its own. */
export function useSignInServer(options: Partial<SignInServerOptions> = {}): SignInHarness {
  let folder: string;
  let location: DatabaseLocation;
  let server: SignInServer;
  let ahead = 0;
  const realNow = () => Math.round(performance.timeOrigin + performance.now() + ahead);
  const start = () => startSignInServer({ location, clock: { now: realNow, realNow }, ...options });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'credit-check-'));
    location = await newLocation(folder);
    server = await start();
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  return {
    get server() {
      return server;
    },
    get origin() {
      return server.origin;
    },
    async later(ms, work) {
      ahead = ms;
      try {
        return await work();
      } finally {
        ahead = 0;
      }
    },
    async restart() {
      await server.close();
      server = await start();
    },
  };
}
