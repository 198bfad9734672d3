import type { Answer } from '@credit-check/domain/contract/answer';

/**
 * A receipt without the openings of these entries (contract §6): it still verifies, and their content is gone. An opening
 * that cannot be read may be one of them and goes too.
 */
export function dropOpenings(receipt: Answer['receipt'], ended: readonly string[]): Answer['receipt'] {
  if (!('openings' in receipt)) return receipt;
  return { ...receipt, openings: receipt.openings.filter((opening) => !mayOpen(opening, ended)) };
}

function mayOpen(opening: string, ids: readonly string[]): boolean {
  try {
    // Read as Latin-1: only ids are looked at, and they are ASCII.
    const [, name, value] = JSON.parse(atob(opening.replaceAll('-', '+').replaceAll('_', '/')));
    return name === 'slot' && value !== null && !(typeof value.id === 'string' && !ids.includes(value.id));
  } catch {
    return true;
  }
}
