import { sql } from 'kysely';
import { Client } from 'pg';
import type { Notifications } from '../notifications.ts';
import { createSubscribers } from '../subscribers.ts';
import { connectionOptions } from './pool.ts';

const CHANNEL = 'credit_check';
const RECONNECT_MS = 1000;

export interface Listener extends Notifications {
  close(): Promise<void>;
}

/**
 * Word of commits by `NOTIFY`, which PostgreSQL sends out when the transaction stands. Listening takes a connection of
 * its own, made with the first subscriber. After each (re)connection everyone is poked: something may have been missed.
 */
export function openListener(url: string): Listener {
  const subscribers = createSubscribers();
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function listen(): Promise<void> {
    const fresh = new Client(connectionOptions(url));
    client = fresh;
    const reconnect = () => {
      if (client !== fresh || closed) return;
      client = undefined;
      fresh.end().catch(() => {});
      retry = setTimeout(listen, RECONNECT_MS);
      retry.unref();
    };
    fresh.on('error', reconnect);
    fresh.on('end', reconnect);
    fresh.on('notification', subscribers.poke);
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      subscribers.poke();
    } catch {
      reconnect();
    }
  }

  return {
    publish: async (transaction) => {
      await sql`select pg_notify(${CHANNEL}, '')`.execute(transaction);
    },
    subscribe(onPoke) {
      const end = subscribers.add(onPoke);
      if (client === undefined && retry === undefined && !closed) void listen();
      return end;
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
