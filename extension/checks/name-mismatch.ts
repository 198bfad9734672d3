import { isSameOrganizationName } from '@credit-check/domain/identifiers/recognise/organization-names';
import type { CheckRow } from './check-run.ts';

/** The registered name, where the page calls the organisation something else: the first thing a person has to look at. */
export function mismatchedName({ nameOnPage, result }: CheckRow): string | undefined {
  if (result.state !== 'answered' || nameOnPage === undefined) return undefined;
  const { name } = result.answer.subject;
  return name === undefined || isSameOrganizationName(name, nameOnPage) ? undefined : name;
}
