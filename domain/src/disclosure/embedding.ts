/** D5: what a badge on somebody's page may carry. Depends on nothing but the contract. */
import type { Basis } from '../contract/purpose.ts';

/** What an authority learned by duty is never shown on a page (GX25, BT29); what the subject sees of itself is its own. */
export const embeddableBases = ['public', 'authorized'] as const satisfies readonly Basis[];
export type EmbeddableBasis = (typeof embeddableBases)[number];

/** Whether an answer on this basis may be rendered by an embedded badge. Otherwise: `basis.not-permitted`. */
export function isEmbeddable(basis: Basis): basis is EmbeddableBasis {
  return embeddableBases.some((allowed) => allowed === basis);
}
