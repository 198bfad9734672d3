import type { Faults } from '@credit-check/domain/contract/sandbox';
import { InsertQueryNode, type KyselyPlugin, type RootOperationNode, TableNode, UpdateQueryNode } from 'kysely';
import type { LogTables } from '../store/log-tables.ts';

const logTables: readonly string[] = ['log_head', 'log_tiles', 'log_entries'] satisfies (keyof LogTables)[];

/** The faults switched on at the moment. */
export interface FaultSwitch {
  get(): Faults;
  set(faults: Faults): void;
}

/** Without faults until some are set. */
export function createFaultSwitch(): FaultSwitch {
  let current: Faults = {};
  return {
    get: () => current,
    set: (faults) => {
      current = faults;
    },
  };
}

/** What a statement meets while a fault is on; the rooms above treat it like any failure of the disk. */
export class InjectedFault extends Error {
  constructor(what: 'log' | 'database') {
    super(`sandbox fault: ${what} unavailable`);
    this.name = 'InjectedFault';
  }
}

/**
 * Faults at the seam to the store: `database` fails every statement, `log` every write to the log's own tables, so
 * that the transaction that sequences an entry rolls back as it would on a full disk.
 */
export function faultPlugin(faults: FaultSwitch): KyselyPlugin {
  return {
    transformQuery({ node }) {
      const { log, database } = faults.get();
      if (database !== undefined) throw new InjectedFault('database');
      if (log !== undefined && writesToLog(node)) throw new InjectedFault('log');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

function writesToLog(node: RootOperationNode): boolean {
  const target = InsertQueryNode.is(node) ? node.into : UpdateQueryNode.is(node) ? node.table : undefined;
  return target !== undefined && TableNode.is(target) && logTables.includes(target.table.identifier.name);
}
