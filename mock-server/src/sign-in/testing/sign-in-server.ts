/** A platform with nothing but its sign-in, listening on a free port with a real database file. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../store/database.ts';
import type { DatabaseLocation } from '../../store/database-location.ts';
import { openDatabase } from '../../store/open-database.ts';
import { createSignIn, type MountedSignIn } from '../create-sign-in.ts';
import { loadSignInKeys } from '../sign-in-keys.ts';
import type { SignInUser } from '../user-directory.ts';

export const people: readonly SignInUser[] = [
  {
    login: 'officer@agency',
    name: '沙盒示例招标代理有限公司',
    organization: { id: 'agency', name: '沙盒示例招标代理有限公司' },
  },
  { login: 'clerk@employer', name: '沙盒示例人力资源部' },
  { login: 'duty@authority', name: '沙盒示例市场监督管理局' },
  { login: 'operator@platform', name: '沙盒示例信用平台运行中心' },
  { login: '99000019900101005X', name: '沙五盒' },
  { login: '91990000MAT000034Q', name: '沙盒示例路桥有限公司' },
];

export interface SignInServer {
  readonly origin: string;
  readonly signIn: MountedSignIn;
  readonly db: Kysely<Database>;
  /** Lines of the server's log. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

export interface SignInServerOptions {
  readonly location: DatabaseLocation;
  readonly clock: Clock;
  readonly sandbox?: boolean;
  /** The server's own address where absent. */
  readonly issuer?: string;
}

export async function startSignInServer(options: SignInServerOptions): Promise<SignInServer> {
  const { location, clock, sandbox = true } = options;
  const db = await openDatabase(location);
  const app = new Hono();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const logged: string[] = [];
  const signIn = createSignIn({
    db,
    clock,
    issuer: options.issuer ?? origin,
    randomBytes,
    users: async (login) => people.find((user) => user.login === login),
    keys: await loadSignInKeys(db, randomBytes),
    sandbox,
    logger: pino({ level: 'info' }, { write: (line: string) => logged.push(line) }),
  });
  signIn.mount(app);

  async function close(): Promise<void> {
    await new Promise((resolve) => server.close(resolve));
    await db.destroy();
  }
  return { origin, signIn, db, logged, close };
}
