/** Organisations by name, for a person to choose from: nothing is said about any of them, none is chosen (contract §2). */
import { CANDIDATES_MAX, type Candidate, nameMatches, type SubjectSearch } from '@credit-check/domain/contract/search';
import { canonicalOrganizationName } from '@credit-check/domain/identifiers/recognise/organization-names';
import { compareNames } from '@credit-check/domain/names/compare-names';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { findNames } from '../store/find-names.ts';
import { parseSubjectKey } from '../store/subject-key.ts';

/** Of one character nearly every name has one. */
const CHARACTERS_MIN = 2;

/** Why the name is none to search by. */
export function checkName(name: string): ProblemError | undefined {
  return [...canonicalOrganizationName(name)].length < CHARACTERS_MIN
    ? new ProblemError('request.malformed', `a name to search by has at least ${CHARACTERS_MIN} characters`)
    : undefined;
}

/**
 * The closest first.
 * @throws ProblemError `platform.unavailable` where names that have come cannot be found yet and none was: that is no word
 * that there is none (X2)
 */
export async function searchSubjects(
  { db, names }: Context,
  { name, limit = CANDIDATES_MAX }: SubjectSearch,
): Promise<Candidate[]> {
  const sought = canonicalOrganizationName(name);
  const isWhole = await names.catchUp();
  const compared = (await findNames(db, sought)).flatMap((found) => {
    const comparison = compareNames(sought, found.canonical, found.isFormer);
    return comparison === undefined ? [] : [{ found, ...comparison }];
  });
  if (compared.length === 0 && !isWhole)
    throw new ProblemError('platform.unavailable', 'names are still being taken in');
  compared.sort(
    (a, b) =>
      nameMatches.indexOf(a.match) - nameMatches.indexOf(b.match) ||
      b.closeness - a.closeness ||
      (a.found.subjectKey < b.found.subjectKey ? -1 : 1),
  );
  const bySubject = new Map(compared.toReversed().map((one) => [one.found.subjectKey, one]));
  return compared
    .filter((one) => bySubject.get(one.found.subjectKey) === one)
    .slice(0, limit)
    .map(({ found, match, reasons }) => {
      const { scheme, id } = parseSubjectKey(found.subjectKey);
      const subject = { scheme, id, kind: 'organization', name: found.currentName } as const;
      return { subject, name: found.name, match, reasons: [...reasons] };
    });
}
