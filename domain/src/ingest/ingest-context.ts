/** What is known beside the input itself when something supplied is judged. */
import type { Citation } from '../disclosure/citations.ts';
import type { Registry } from '../disclosure/create-registry.ts';
import type { Articles } from '../disclosure/jurisdiction.ts';
import type { Day } from '../time/day.ts';

export interface IngestContext {
  /** The id the provider names it by. */
  readonly id: string;
  /** Name of the organisation that supplies it. */
  readonly provider: string;
  /** The day of receipt in Asia/Shanghai. */
  readonly receivedOn: Day;
  /** Day of birth the platform already knows of a person whose identifier does not tell it. */
  readonly bornOn?: Day | undefined;
  /** The known jurisdictions where absent. */
  readonly registry?: Registry;
}

/** The articles of one rule: the jurisdiction's, or every one's where it is not known which. */
export function articlesOf(
  { jurisdictions, findJurisdiction }: Registry,
  jurisdiction: unknown,
  rule: 'catalogue' | 'legalDocument' | 'prohibitedData' | 'minors',
): Citation[] {
  const known = typeof jurisdiction === 'string' ? findJurisdiction(jurisdiction) : undefined;
  const cited = known === undefined ? jurisdictions : [known];
  return cited.map(({ articles }: { articles: Articles }) => articles[rule]);
}
