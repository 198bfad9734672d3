/** Word that something was committed, for those who watch: in this process, and from every other on the same store. */
import type { Transaction } from 'kysely';
import type { Database } from './database.ts';

export interface Notifications {
  /** Pokes everyone who subscribed once this transaction stands; nobody where it is rolled back. */
  publish(transaction: Transaction<Database>): Promise<void>;
  /**
   * A poke carries nothing and may stand for several, or for none (after a lost connection): look what is new.
   * @returns ends the subscription
   */
  subscribe(onPoke: () => void): () => void;
}
