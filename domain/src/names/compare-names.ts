/** Whether a name found may be the one sought, and what speaks for it. A person decides; no candidate is chosen here. */
import type { MatchReason, NameMatch } from '../contract/search.ts';
import { nameCore, namePairs } from './name-parts.ts';

export interface NameComparison {
  readonly match: NameMatch;
  readonly reasons: readonly MatchReason[];
  /** 0 to 1, to order candidates of the same match by; never shown. */
  readonly closeness: number;
}

/** Below it two names share what many names share. */
const CLOSENESS_MIN = 0.5;

/**
 * Both names canonical (`canonicalOrganizationName`). Undefined: no candidate.
 * @example compareNames('沙盒云汀公司', '沙盒云汀有限公司') // similar, by other-legal-form
 */
export function compareNames(sought: string, found: string, isFormer = false): NameComparison | undefined {
  if (sought === found) {
    return isFormer
      ? { match: 'former-name', reasons: ['same-former-name'], closeness: 1 }
      : { match: 'exact', reasons: ['same-name'], closeness: 1 };
  }
  const closeness = shareOfPairs(namePairs(sought), namePairs(found));
  const reasons: MatchReason[] = [];
  if (found.includes(sought)) reasons.push('holds-name');
  if (sought.includes(found)) reasons.push('held-by-name');
  const holds = reasons.length > 0;
  if (nameCore(sought) === nameCore(found)) reasons.push('other-legal-form');
  else if (!holds && closeness >= CLOSENESS_MIN) reasons.push('shared-characters');
  if (reasons.length === 0) return undefined;
  return { match: holds ? 'contains' : 'similar', reasons, closeness };
}

/** Sørensen–Dice coefficient: twice what both have, by what each has. */
function shareOfPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  return (2 * shared) / (a.size + b.size);
}
