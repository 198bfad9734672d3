import type { OwnVersion } from '@credit-check/domain/contract/own-file';
import { formatInstant } from '@credit-check/domain/time/instant';
import type { StoredVersion } from '../store/find-history.ts';
import type { SuppliedFacts } from '../store/record-versions.ts';

/** What procedures note of an entry, not what a version says; each annotation stands for itself. */
const notedBesides = new Set(['annotations', 'state', 'stateSince']);

/**
 * The versions of an entry, the first one first: who, when, why, and how that version read where the next reads differently.
 * @param current the content of the last one
 */
export function describeVersions(versions: readonly StoredVersion[], current: SuppliedFacts | undefined): OwnVersion[] {
  const contents = versions.map(({ facts }) => (facts === null ? undefined : JSON.parse(facts)));
  return versions.map(({ version, at, kind, organization, reason, document }, i) => {
    const was = changedMembers(contents[i], contents[i + 1] ?? (i === versions.length - 2 ? current : undefined));
    return {
      version,
      at: formatInstant(at),
      kind,
      organization,
      ...(reason !== null && { reason }),
      ...(document !== null && { document: JSON.parse(document) }),
      ...(was && { was }),
    };
  });
}

type Content = Readonly<Record<string, unknown>>;

function changedMembers(before: Content | undefined, after: object | undefined): Content | undefined {
  if (before === undefined || after === undefined) return undefined;
  const later: Content = { ...after };
  const names = new Set([...Object.keys(before), ...Object.keys(later)]);
  const changed = [...names].filter(
    (name) => !notedBesides.has(name) && JSON.stringify(before[name]) !== JSON.stringify(later[name]),
  );
  // JSON has no undefined: a member that version did not have is null.
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((name) => [name, before[name] ?? null]));
}
