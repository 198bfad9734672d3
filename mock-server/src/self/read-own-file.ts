/**
 * A subject's own file (D6: BT56, GX59). Reading it is a query on `self` like any other: it goes down the one query path and
 * stands in the log before anything leaves (D1); the file adds what an answer leaves out, to nobody but the subject.
 */
import type { OwnFile, OwnVersion } from '@credit-check/domain/contract/own-file';
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import { findCatalogueItem } from '@credit-check/domain/disclosure/registry';
import { describeOwnFile } from '@credit-check/domain/own-file/describe-own-file';
import { dayOf } from '@credit-check/domain/time/day';
import { formatInstant, parseInstant } from '@credit-check/domain/time/instant';
import type { Context } from '../context.ts';
import { answerQuery } from '../query/answer-query.ts';
import type { SelfQuerier } from '../query/authenticate-self.ts';
import { createLoaders } from '../query/loaders.ts';
import { findSteps, findTombstones, findVersions, type StoredStep } from '../store/find-history.ts';
import { selfOrganization } from '../store/organization.ts';
import { subjectKey } from '../store/subject-key.ts';
import { describeVersions } from './describe-versions.ts';

/** @throws ProblemError `subject.not-disclosable` of a minor, `log.unavailable` */
export async function readOwnFile(context: Context, querier: SelfQuerier): Promise<OwnFile> {
  const { self: subject } = querier;
  const loaders = createLoaders(context.db, querier.owner, context.clock.now());
  const { queryId, asOf, source } = await answerQuery(
    context,
    { querier, loaders, mark: undefined },
    { subject, basis: 'self', purpose: { code: 'self-review' }, receipt: 'reference' },
  );
  const key = subjectKey(subject);
  // The very facts the answer was made from.
  const { file } = await loaders.files.load(key);
  const revoked = (await findTombstones(context.db, key)).map((tombstone) => ({
    ...tombstone,
    ...nameOfItem(tombstone.jurisdiction, tombstone.catalogueItem, dayOf(parseInstant(tombstone.revokedAt))),
  }));
  const common = { queryId, asOf, source, revoked };
  if (file === undefined) {
    const kind = subject.scheme === 'uscc' ? 'organization' : 'person';
    const nothing = { records: [], severeListings: [], evaluations: [], responsibilities: [] };
    return { ...common, known: false, subject: { ...subject, kind }, ...nothing };
  }
  return { ...common, known: true, subject: inFull(file), ...(await withHistory(context, file, parseInstant(asOf))) };
}

async function withHistory({ db }: Context, file: CreditFile, now: number) {
  const { records, severeListings, evaluations, responsibilities } = describeOwnFile(file, now);
  const facts = new Map([...file.records, ...file.evaluations].map((held) => [held.id, held]));
  const versions = await findVersions(db, [...facts.keys()]);
  const steps = await findSteps(
    db,
    severeListings.map(({ id }) => id),
  );
  const versionsOf = (id: string): OwnVersion[] => describeVersions(versions.get(id) ?? [], facts.get(id));
  return {
    records: records.map((record) => ({ ...record, versions: versionsOf(record.id) })),
    severeListings: severeListings.map((listing) => ({ ...listing, steps: writeSteps(steps.get(listing.id) ?? []) })),
    evaluations: evaluations.map((evaluation) => ({ ...evaluation, versions: versionsOf(evaluation.id) })),
    responsibilities: [...responsibilities],
  };
}

function inFull({ subject }: CreditFile): OwnFile['subject'] {
  const { scheme, id, kind, name, formerNames, bornOn, jurisdiction } = subject;
  return {
    ...{ scheme, id, kind, name, jurisdiction },
    ...(formerNames && { formerNames: [...formerNames] }),
    ...(bornOn !== undefined && { bornOn }),
  };
}

function writeSteps(steps: readonly StoredStep[]): OwnFile['severeListings'][number]['steps'] {
  const nameOf = (organization: string) =>
    organization === selfOrganization.id ? selfOrganization.name : organization;
  return steps.map(({ type, at, organization }) => ({
    type,
    at: formatInstant(at),
    organization: nameOf(organization),
  }));
}

function nameOfItem(jurisdiction: string, code: string, on: string): { catalogueItemName?: string } {
  const item = findCatalogueItem(jurisdiction, code, on);
  return item === undefined ? {} : { catalogueItemName: item.name };
}
