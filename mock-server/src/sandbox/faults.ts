import type { Faults } from '@credit-check/domain/contract/sandbox';
import { InsertQueryNode, type KyselyPlugin, type RootOperationNode, TableNode } from 'kysely';

/** The faults switched on at the moment. */
export interface FaultSwitch {
  get(): Faults;
  set(faults: Faults): void;
}

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
 * Faults at the seam to the store: `database` fails every statement, `log` every insert into the log's own tables, so
 * that the transaction that sequences an entry rolls back as it would on a full disk.
 */
export function faultPlugin(faults: FaultSwitch, logTables: readonly string[]): KyselyPlugin {
  return {
    transformQuery({ node }) {
      const { log, database } = faults.get();
      if (database !== undefined) throw new InjectedFault('database');
      if (log !== undefined && writesTo(node, logTables)) throw new InjectedFault('log');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

function writesTo(node: RootOperationNode, tables: readonly string[]): boolean {
  if (!InsertQueryNode.is(node) || node.into === undefined) return false;
  return TableNode.is(node.into) && tables.includes(node.into.table.identifier.name);
}
