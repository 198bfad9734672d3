/**
 * A third jurisdiction is one value of one type: this fictitious one is all there is of it, and the engine, the intake, the
 * lists and the time limits follow it.
 */
import { describe, expect, it } from 'vitest';
import { judgeListing } from '../ingest/judge-listing.ts';
import { judgeRecord } from '../ingest/judge-record.ts';
import { context as intake, listing, penalty } from '../ingest/testing-inputs.ts';
import { draftCase } from '../severe-list/listing-case.ts';
import { computeListingDeadlines } from '../severe-list/listing-deadlines.ts';
import { takeStep } from '../severe-list/take-step.ts';
import { after, step } from '../severe-list/testing-case.ts';
import { parseInstant } from '../time/instant.ts';
import type { Citation } from './citations.ts';
import { createRegistry } from './create-registry.ts';
import { disclose } from './disclose.ts';
import { singlePeriod } from './disclosure-period.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { findJurisdiction } from './registry.ts';
import { fileOf, grantOf, organization } from './test-facts.ts';

/** Its act has no row in `citations.ts`, because it does not exist. */
const article = (number: number) => `DS${number}` as Citation;

const judgment = {
  code: 'DS-1',
  name: '示例裁判信息',
  category: 'court-judgments',
  polarity: 'adverse',
  openness: 'public',
  sharingScope: '示例',
  updateCycle: '每日',
  provider: '示例法院',
  source: '示例判决书',
  article: article(5),
} as const;

const dreamland: Jurisdiction = {
  id: 'dreamland',
  name: '示例特别区',
  regulation: { title: '《示例特别区信用条例》', prefix: 'DS' as never, inForceFrom: '2024-01-01' },
  catalogue: [
    {
      inForceFrom: '2024-01-01',
      supersededOn: '2026-01-01',
      source: '第一版',
      items: [{ ...judgment, publicityMonths: 6 }],
    },
    {
      inForceFrom: '2026-01-01',
      source: '第二版',
      items: [
        { ...judgment, publicityMonths: 12 },
        { ...judgment, code: 'DS-2', openness: 'shared' },
      ],
    },
  ],
  nationalItemTerms: { publicityMonths: 24 },
  excludedMatters: [{ name: '示例事项', words: ['示例禁止'], article: article(6) }],
  severeListItem: { ...judgment, code: 'DS-S', category: 'severe-lists' },
  responsiblePersonItem: { ...judgment, code: 'DS-R', category: 'severe-lists' },
  measures: [
    { inForceFrom: '2024-01-01', supersededOn: '2026-11-01', source: '第一版', items: [] },
    { inForceFrom: '2026-11-01', source: '第二版', items: [{ code: 'DS-M', name: '示例措施', article: article(9) }] },
  ],
  articles: {
    catalogue: article(5),
    legalDocument: article(7),
    prohibitedData: article(8),
    minors: article(6),
    personsNotPublic: article(10),
    restrictedFinance: article(8),
    evaluations: article(11),
    consent: article(12),
    listingDecision: [article(13)],
    measures: [article(9)],
    listingNotice: article(14),
    listingService: article(15),
    listingExit: article(16),
    severeList: [article(13), article(16)],
    responsiblePersons: article(17),
    objection: article(18),
    repair: article(19),
  },
  deadlines: { service: { days: 2, unit: 'working-days', article: article(15) } },
  knowsRetention: false,
  computePeriods: singlePeriod({ monthsMax: 24, period: article(20), catalogue: article(5) }),
};

const registry = createRegistry([dreamland]);
const context = { ...intake, registry };
const supplied = { ...penalty, jurisdiction: 'dreamland', catalogueItem: 'DS-1' };
const now = parseInstant('2026-11-21T10:00:00+08:00');

function judge(changes: object): string {
  const judgement = judgeRecord({ ...supplied, ...changes }, context);
  return judgement.ok ? 'ok' : [judgement.code, ...judgement.rules].join(' ');
}

describe('a third jurisdiction', () => {
  it('is not known unless it is registered', () => {
    expect(findJurisdiction('dreamland')).toBeUndefined();
    expect(registry.findJurisdiction('guangxi')).toBeUndefined();
  });

  it('whose last edition has ended has no item and no measure of its own any more', () => {
    const ended = <T extends object>(editions: readonly T[]) => [{ ...editions.at(-1)!, supersededOn: '2027-01-01' }];
    const closing = { ...dreamland, catalogue: ended(dreamland.catalogue), measures: ended(dreamland.measures) };
    const { findCatalogueItem, findMeasure } = createRegistry([closing]);
    const known = (day: string) => [findCatalogueItem('dreamland', 'DS-1', day), findMeasure('dreamland', 'DS-M', day)];
    expect(known('2026-12-31')).not.toContain(undefined);
    expect(known('2027-01-01')).toEqual([undefined, undefined]);
    expect(findCatalogueItem('dreamland', 'CN-02', '2027-01-01')).toBeDefined();
  });

  it.each<[string, object, string]>([
    ['its item', {}, 'ok'],
    ['an item of the national base catalogue', { catalogueItem: 'CN-02' }, 'ok'],
    [
      'an item of its later edition, on a day before it',
      { catalogueItem: 'DS-2', determinedOn: '2025-12-31' },
      'record.no-catalogue-item DS5',
    ],
    ['the same, on its first day', { catalogueItem: 'DS-2', determinedOn: '2026-01-01' }, 'ok'],
    ['no document', { document: undefined }, 'record.no-legal-document DS7'],
    ['prohibited data', { religion: 'x' }, 'record.prohibited-data DS8'],
    ['another jurisdiction', { jurisdiction: 'guangxi' }, 'record.no-catalogue-item DS5'],
  ])('takes in or refuses by its own articles: %s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });

  it.each([
    ['2025-12-31', '2026-06-30T00:00:00+08:00'],
    ['2026-01-01', '2027-01-01T00:00:00+08:00'],
  ])('discloses by the edition in force on the day of determination: %s until %s', (determinedOn, endsAt) => {
    const judgement = judgeRecord(
      { ...supplied, determinedOn, document: { ...penalty.document, date: determinedOn } },
      context,
    );
    if (!judgement.ok || judgement.entry.type !== 'record') throw new Error('refused');
    const file = fileOf({ subject: { ...organization, jurisdiction: 'dreamland' }, records: [judgement.entry.facts] });
    const at = parseInstant(`${determinedOn}T12:00:00+08:00`);
    expect(disclose(file, grantOf('public'), at, registry).records[0]?.disclosure).toEqual({
      endsAt,
      rules: ['DS20', 'DS5'],
    });
    expect(disclose(file, grantOf('public'), parseInstant(endsAt), registry).records).toEqual([]);
  });

  it('lists by its own measures, articles and time limits', () => {
    const decision = { ...listing, jurisdiction: 'dreamland', measures: [{ code: 'DS-M' }], decidedOn: '2026-11-20' };
    expect(judgeListing({ ...decision, decidedOn: '2026-10-31' }, context)).toMatchObject({
      code: 'measure.not-listed',
      rules: ['DS9'],
    });
    const judgement = judgeListing(decision, context);
    if (!judgement.ok) throw new Error(judgement.detail);
    const draft = draftCase(judgement.facts);
    expect(takeStep(draft, step('serve'), registry)).toMatchObject({ code: 'conflict', rules: ['DS15'] });
    expect(takeStep(draft, step('notify'))).toMatchObject({ code: 'conflict', rules: [] });
    const decided = after(['notify', 'decide'], draft, registry);
    expect(computeListingDeadlines(decided, dreamland)).toMatchObject([
      { kind: 'service', dueOn: '2026-11-24', rule: 'DS15' },
    ]);
    const served = after(['serve'], decided, registry);
    const file = fileOf({ listings: [served.facts] });
    expect(disclose(file, grantOf('public'), now, registry).severeListings).toMatchObject([
      { measures: [{ code: 'DS-M', name: '示例措施' }], disclosure: { endsAt: null, rules: ['DS13', 'DS16'] } },
    ]);
  });
});
