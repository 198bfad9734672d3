/** C5: what a supplementary catalogue may not hold about a person, unless a law says so (GX21). */
import type { Citation } from './citations.ts';

export interface ExcludedMatter {
  /** In Chinese, as the regulation names it. */
  readonly name: string;
  /** A title or an item's name that holds one of these is about the matter. */
  readonly words: readonly string[];
  /** Excluded only where not serious and not malicious (GX21(3)). */
  readonly unlessSerious?: true;
  readonly article: Citation;
}

/** The matter a text is about, if any. */
export function findExcludedMatter(matters: readonly ExcludedMatter[], text: string): ExcludedMatter | undefined {
  return matters.find(({ words }) => words.some((word) => text.includes(word)));
}
