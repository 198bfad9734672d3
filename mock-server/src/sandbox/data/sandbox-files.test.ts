import { categories } from '@credit-check/domain/contract/categories';
import {
  disclosedEvaluationSchema,
  disclosedListingSchema,
  disclosedRecordSchema,
} from '@credit-check/domain/contract/disclosed';
import { type Basis, bases } from '@credit-check/domain/contract/purpose';
import { disclose } from '@credit-check/domain/disclosure/disclose';
import { refuseDisclosure } from '@credit-check/domain/disclosure/refuse-disclosure';
import { findCatalogueItem, findMeasure } from '@credit-check/domain/disclosure/registry';
import { parseSubject } from '@credit-check/domain/identifiers/subject';
import { addDays } from '@credit-check/domain/time/day';
import { parseInstant } from '@credit-check/domain/time/instant';
import { describe, expect, it } from 'vitest';
import { sandboxConsents } from './consents.ts';
import { sandboxFiles, sandboxScenarios } from './sandbox-files.ts';

const start = '2026-11-21T10:00:00+08:00';
const files = sandboxFiles();

function fileOf(scenario: string) {
  const { id } = sandboxScenarios.find((known) => known.scenario === scenario)!;
  return files.find(({ subject }) => subject.id === id)!;
}

/** What an answer shows: its status, then each entry's id and end. */
function shown(scenario: string, basis: Basis, at: string): string {
  const { status, severeListings, records, evaluations } = disclose(
    fileOf(scenario),
    { basis, scope: 'all' },
    parseInstant(at),
  );
  const entries = [...severeListings, ...records, ...evaluations].map(({ id, disclosure }) => {
    const end = disclosure?.endsAt ?? 'removal';
    return `${id.replace('_sandbox_', ':')} ${end.replace('T00:00:00+08:00', '')}`;
  });
  return [status, ...entries].join(' | ');
}

const market = ['public', 'authorized'] as const;
const duty = ['government-sharing', 'ex-officio', 'self'] as const;

describe('organisations of the contract show what its table says', () => {
  it.each<[string, readonly Basis[], string, string]>([
    ['clear', bases, start, 'no-adverse-records'],
    ['adverse', bases, start, 'adverse-records | rec:adverse_1 2027-05-18 | rec:adverse_2 2027-03-01'],
    ['adverse', bases, '2027-03-01T00:00:00+08:00', 'adverse-records | rec:adverse_1 2027-05-18'],
    ['adverse', bases, '2027-05-18T00:00:00+08:00', 'no-adverse-records'],
    ['severe', bases, start, 'severe-list | lst:severe removal | rec:severe 2029-02-10'],
    ['severe', bases, '2029-02-10T00:00:00+08:00', 'severe-list | lst:severe removal'],
    ['objected', bases, start, 'adverse-records | rec:objected 2027-07-06'],
    ['objected', bases, '2027-07-05T23:59:59.999+08:00', 'adverse-records | rec:objected 2027-07-06'],
    ['objected', bases, '2027-07-06T00:00:00+08:00', 'no-adverse-records'],
    ['repaired', bases, start, 'no-adverse-records'],
    ['ending', bases, start, 'adverse-records | rec:ending 2026-11-22'],
    ['ending', bases, '2026-11-21T23:59:59.999+08:00', 'adverse-records | rec:ending 2026-11-22'],
    ['ending', bases, '2026-11-22T00:00:00+08:00', 'no-adverse-records'],
    ['ended', bases, start, 'no-adverse-records'],
    ['ended', bases, '2026-11-20T23:59:59.999+08:00', 'adverse-records | rec:ended 2026-11-21'],
    ['ended', bases, '2026-11-21T00:00:00+08:00', 'no-adverse-records'],
    ['continuing', bases, start, 'adverse-records | rec:continuing 2029-05-31'],
    ['continuing', bases, '2029-05-31T00:00:00+08:00', 'no-adverse-records'],
    ['severe-extended', bases, start, 'severe-list | lst:extended removal | rec:extended removal'],
    [
      'severe-extended',
      bases,
      '2046-11-21T10:00:00+08:00',
      'severe-list | lst:extended removal | rec:extended removal',
    ],
    ['revoked', bases, start, 'no-adverse-records'],
    ['positive', bases, start, 'no-adverse-records | rec:positive_2 2029-04-20 | rec:positive_1 2030-12-18'],
    ['positive-hidden', ['public'], start, 'no-adverse-records'],
    [
      'positive-hidden',
      [...duty, 'authorized'],
      start,
      'no-adverse-records | rec:positive_hidden_2 2029-04-20 | rec:positive_hidden_1 2030-12-18',
    ],
    ['bingtuan', market, start, 'no-adverse-records'],
    ['bingtuan', duty, start, 'adverse-records | rec:bingtuan 2028-03-10'],
    ['bingtuan', bases, '2028-03-10T00:00:00+08:00', 'no-adverse-records'],
    ['bingtuan', market, '2026-03-09T23:59:59+08:00', 'adverse-records | rec:bingtuan 2026-03-10'],
    ['two-lists', bases, start, 'severe-list | lst:two_2 removal | lst:two_1 2028-12-08'],
    ['two-lists', bases, '2028-12-08T00:00:00+08:00', 'severe-list | lst:two_2 removal'],
    ['evaluation', bases, start, 'no-adverse-records | evl:evaluation 2027-06-30'],
    ['evaluation', bases, '2027-06-30T00:00:00+08:00', 'no-adverse-records'],
    ['slow', bases, start, 'no-adverse-records'],
    ['unavailable', bases, start, 'no-adverse-records'],
    ['rate-limited', bases, start, 'no-adverse-records'],
  ])('%s on %j at %s', (scenario, asked, at, expected) => {
    for (const basis of asked) expect(shown(scenario, basis, at), basis).toBe(expected);
  });

  it('severe-extended ends with the removal', () => {
    const file = fileOf('severe-extended');
    const now = parseInstant(start);
    const removed = { ...file, listings: file.listings.map((listing) => ({ ...listing, removedAt: now })) };
    expect(disclose(removed, { basis: 'public', scope: 'all' }, now)).toMatchObject({
      status: 'no-adverse-records',
      severeListings: [],
      records: [],
    });
  });

  it.each([
    ['objected', 'records', '2026-11-24'],
    ['two-lists', 'severeListings', '2026-11-23'],
  ] as const)('%s carries one objection, with the day it is answered by', (scenario, kind, dueOn) => {
    const answer = disclose(fileOf(scenario), { basis: 'public', scope: 'all' }, parseInstant(start));
    expect(answer[kind].flatMap(({ annotations }) => annotations)).toMatchObject([{ kind: 'objection', dueOn }]);
  });

  it('severe states its measures by the list of the regulation (L3)', () => {
    const { severeListings } = disclose(fileOf('severe'), { basis: 'public', scope: 'all' }, parseInstant(start));
    expect(severeListings[0]?.measures.map(({ code }) => code)).toEqual(['GX42-2', 'GX42-4', 'GX42-7']);
  });

  it("does not show the responsible person's note on the organisation's answer (L4)", () => {
    const file = fileOf('severe');
    for (const basis of bases) {
      const answer = JSON.stringify(disclose(file, { basis, scope: 'all' }, parseInstant(start)));
      expect(answer).not.toContain('responsible-person');
    }
  });
});

describe('persons of the contract', () => {
  const underConsent = (scenario: string, at = start) => {
    const file = fileOf(scenario);
    const consent = sandboxConsents.find(({ subject }) => subject.id === file.subject.id)!;
    const { categories: scope, endsAt: consentEndsAt } = consent;
    return disclose(file, { basis: 'authorized', scope, consentEndsAt }, parseInstant(at));
  };

  it('consented: one adverse record in scope, one outside it, nothing longer than the consent', () => {
    const { status, records } = underConsent('consented');
    expect([status, records.map(({ id }) => id)]).toEqual(['adverse-records', ['rec_sandbox_consented_1']]);
    expect(records[0]?.disclosure).toEqual({
      endsAt: '2027-01-31T09:00:00+08:00',
      rules: ['GX27', 'NDRC36', 'GX56'],
    });
    const everything = disclose(fileOf('consented'), { basis: 'self', scope: 'all' }, parseInstant(start));
    expect(everything.records).toHaveLength(2);
  });

  it('responsible-person: the note from organisation severe', () => {
    const { status, records, severeListings } = underConsent('responsible-person');
    expect([status, severeListings]).toEqual(['adverse-records', []]);
    expect(records[0]?.annotations).toMatchObject([
      { kind: 'responsible-person', text: expect.stringContaining(fileOf('severe').subject.name) },
    ]);
  });

  it('none is asked about on public, the minor on no basis', () => {
    for (const { scenario } of sandboxScenarios.filter(({ kind }) => kind === 'person')) {
      const { subject } = fileOf(scenario);
      expect(refuseDisclosure(subject, 'public', parseInstant(start))?.code).toBe('basis.not-permitted');
      expect(refuseDisclosure(subject, 'authorized', parseInstant(start))?.code).toBe(
        scenario === 'minor' ? 'subject.not-disclosable' : undefined,
      );
    }
  });
});

describe('the sandbox as a whole', () => {
  it('is the same on every call', () => {
    expect(sandboxFiles()).toEqual(files);
  });

  it('names every subject once, with valid identifiers in division 990000, plainly invented', () => {
    expect(new Set(files.map(({ subject }) => subject.id)).size).toBe(files.length);
    for (const { subject } of files) {
      expect(subject.id).toMatch(/^(91)?990000/);
      expect(parseSubject(subject)).toMatchObject({ ok: true, subject: { id: subject.id, kind: subject.kind } });
      expect(subject.name).toMatch(subject.kind === 'person' ? /^沙盒/ : /^沙盒示例.+有限公司$/);
    }
  });

  it('names every record, listing and evaluation once, under items and measures that exist', () => {
    const ids = files.flatMap(({ records, listings, evaluations }) =>
      [...records, ...listings, ...evaluations].map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const { records, listings, evaluations } of files) {
      const dated = [
        ...records.map((record) => ({ ...record, on: record.determinedOn })),
        ...evaluations.map((evaluation) => ({ ...evaluation, on: evaluation.asOf })),
      ];
      for (const { jurisdiction, catalogueItem, on } of dated) {
        expect(findCatalogueItem(jurisdiction, catalogueItem, on), catalogueItem).toBeDefined();
      }
      for (const { jurisdiction, measures, decidedOn } of listings) {
        for (const { code } of measures) expect(findMeasure(jurisdiction, code, decidedOn), code).toBeDefined();
      }
    }
  });

  it('cites a document with legal force for every adverse record (C2)', () => {
    for (const { id, jurisdiction, catalogueItem, determinedOn, document } of files.flatMap(({ records }) => records)) {
      const item = findCatalogueItem(jurisdiction, catalogueItem, determinedOn);
      if (item?.polarity === 'adverse') expect(document, id).toBeDefined();
    }
  });

  it('keeps consents within 90 days and 10 uses, of known categories (D3)', () => {
    for (const { id, grantedAt, endsAt, maxUses, usesLeft, categories: named } of sandboxConsents) {
      expect(endsAt - grantedAt, id).toBeLessThanOrEqual(90 * 86_400_000);
      expect(usesLeft <= maxUses && maxUses <= 10, id).toBe(true);
      expect(categories).toEqual(expect.arrayContaining([...named]));
    }
  });

  it('is disclosed in the shapes of the contract', () => {
    for (const file of files.filter(
      ({ subject }) => refuseDisclosure(subject, 'self', parseInstant(start)) === undefined,
    )) {
      const answer = disclose(file, { basis: 'self', scope: 'all' }, parseInstant(start));
      expect(answer.records.map((entry) => disclosedRecordSchema.parse(entry))).toEqual(answer.records);
      expect(answer.severeListings.map((entry) => disclosedListingSchema.parse(entry))).toEqual(answer.severeListings);
      expect(answer.evaluations.map((entry) => disclosedEvaluationSchema.parse(entry))).toEqual(answer.evaluations);
    }
  });

  it('determines nothing after its first day', () => {
    for (const { determinedOn } of files.flatMap(({ records }) => records)) {
      expect(determinedOn < addDays('2026-11-21', 1)).toBe(true);
    }
  });
});
