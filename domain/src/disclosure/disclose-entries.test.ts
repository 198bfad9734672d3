/** What each kind of entry says, field by field: nothing is left out, nothing is added. */
import { describe, expect, it } from 'vitest';
import { startOfDay } from '../time/day.ts';
import { parseInstant } from '../time/instant.ts';
import { createRegistry } from './create-registry.ts';
import { disclose } from './disclose.ts';
import { discloseListing } from './disclose-listing.ts';
import { discloseResponsibility } from './disclose-responsibility.ts';
import { guangxi } from './jurisdictions/guangxi.ts';
import { registry } from './registry.ts';
import { evaluationOf, fileOf, grantOf, listingOf, organization, person, recordOf } from './test-facts.ts';

const now = parseInstant('2026-11-21T10:00:00+08:00');
const annotation = { kind: 'objection', since: '2026-11-18T09:00:00+08:00', text: '异议处理中' } as const;

describe('a record', () => {
  const document = { type: '决定书', number: '沙〔2022〕1号', authority: '沙盒市局', date: '2022-03-01' };
  const shown = {
    id: 'rec_1',
    catalogueItem: { code: 'GX-J01', name: '拒不履行生效法律文书确定义务信息' },
    polarity: 'adverse',
    title: '示例',
    facts: '示例事实',
    provider: '沙盒市人民法院',
    determinedOn: '2022-03-01',
    annotations: [],
    disclosure: { endsAt: '2027-03-01T00:00:00+08:00', rules: ['GX27'] },
  };

  it('says what it holds, and where it comes from (D6)', () => {
    const [plain] = disclose(fileOf({ records: [recordOf()] }), grantOf('public'), now).records;
    expect(plain).toStrictEqual(shown);
    const records = [recordOf({ document, conductEndedOn: '2022-03-01', annotations: [annotation] })];
    const [whole] = disclose(fileOf({ records }), grantOf('public'), now).records;
    expect(whole).toStrictEqual({ ...shown, document, conductEndedOn: '2022-03-01', annotations: [annotation] });
  });

  it('never says what is for the subject’s own file: finances, leniency (C4)', () => {
    const leniency = { ground: 'force-majeure', statement: '受不可抗力影响' } as const;
    const records = [
      recordOf({ attributes: { taxAmount: 1 }, leniency, severity: 'general', conductContinuing: true }),
    ];
    expect(disclose(fileOf({ records }), grantOf('public'), now).records).toStrictEqual([shown]);
  });

  it('of honest conduct does not cite the end of adverse information (BT60)', () => {
    const records = [recordOf({ catalogueItem: 'BT-H01', determinedOn: '2026-02-28' })];
    expect(disclose(fileOf({ records }), grantOf('public'), now).records[0]?.disclosure.rules).toEqual(['BT30']);
  });
});

describe('a severe listing (L1)', () => {
  it('says what the decision states', () => {
    const listings = [listingOf({ annotations: [annotation] })];
    expect(disclose(fileOf({ listings }), grantOf('public'), now).severeListings).toStrictEqual([
      {
        id: 'lst_1',
        listName: '示例严重失信主体名单',
        authority: '沙盒市应急管理局',
        listedOn: '2024-03-01',
        grounds: '示例事由',
        legalBasis: ['示例依据'],
        documentNumber: '沙应急严〔2024〕1号',
        measures: [
          {
            code: 'GX42-2',
            name: '列为重点监督管理对象，提高抽查比例、增加检查频次，加强现场检查',
            authority: '沙盒市应急管理局',
            legalBasis: '《广西壮族自治区社会信用条例》第四十二条第（二）项',
          },
        ],
        removalConditions: '示例条件',
        removalProcedure: '示例程序',
        remedies: '示例救济',
        annotations: [annotation],
        disclosure: { endsAt: null, rules: ['GX44', 'GX51'] },
      },
    ]);
  });

  it('of the Corps rests on its own articles', () => {
    const listings = [listingOf({ jurisdiction: 'bingtuan', measures: [{ code: 'BT49-3' }] })];
    expect(disclose(fileOf({ listings }), grantOf('public'), now).severeListings).toMatchObject([
      { measures: [{ name: '限制任职' }], disclosure: { rules: ['BT40', 'BT41'] } },
    ]);
  });

  it('states a measure of the national base list (L3)', () => {
    const listings = [listingOf({ measures: [{ code: 'CN-M03' }], decidedOn: '2026-03-01' })];
    expect(disclose(fileOf({ listings }), grantOf('public'), now).severeListings[0]?.measures).toMatchObject([
      { name: '限制消费', legalBasis: '《全国失信惩戒措施基础清单（2024年版）》' },
    ]);
  });

  it('drops a measure at the instant its own last day is over (GX51(1))', () => {
    const file = fileOf({ listings: [listingOf({ measures: [{ code: 'GX42-2', endsOn: '2026-12-31' }] })] });
    const end = startOfDay('2027-01-01');
    const measuresAt = (at: number) => disclose(file, grantOf('public'), at).severeListings[0]?.measures.length;
    expect([measuresAt(end - 1), measuresAt(end)]).toEqual([1, 0]);
  });

  it('of an unknown jurisdiction, or past its end, is none', () => {
    const context = { subject: organization, grant: grantOf('public'), now, listings: [], registry };
    expect(discloseListing(listingOf({ jurisdiction: 'atlantis' }), context)).toBeUndefined();
    expect(discloseListing(listingOf({ endsOn: '2026-11-20' }), context)).toBeUndefined();
  });
});

describe('the note of a person held responsible (L4)', () => {
  const note = { listing: listingOf(), organizationName: organization.name, role: '法定代表人' };
  const context = { subject: person, grant: grantOf('self'), now, listings: [], registry };

  it('says of whose listing, by which decision, in which role', () => {
    expect(discloseResponsibility(note, context)).toMatchObject({
      catalogueItem: { code: 'GX-S02', name: '严重失信主体责任人员同步标注信息' },
      title: '沙盒示例有限公司示例严重失信主体名单责任人员标注',
      facts: '沙盒示例有限公司被列入示例严重失信主体名单，决定文书认定其法定代表人负有责任，在个人信用记录中同步标注。',
      document: {
        type: '严重失信主体认定决定书',
        number: '沙应急严〔2024〕1号',
        authority: '沙盒市应急管理局',
        date: '2024-03-01',
      },
    });
  });

  it('is none of an unknown jurisdiction, under a consent that is over, or for an organisation', () => {
    const elsewhere = { ...note, listing: listingOf({ jurisdiction: 'atlantis' }) };
    expect(discloseResponsibility(elsewhere, context)).toBeUndefined();
    const over = grantOf('authorized', { scope: ['severe-lists'], consentEndsAt: now });
    expect(discloseResponsibility(note, { ...context, grant: over })).toBeUndefined();
    expect(discloseResponsibility(note, { ...context, subject: organization })).toBeUndefined();
  });
});

describe('an evaluation (C7: GX34)', () => {
  it('says its publisher’s result, annotations and all', () => {
    const evaluations = [evaluationOf({ annotations: [annotation] })];
    expect(disclose(fileOf({ evaluations }), grantOf('public'), now).evaluations).toStrictEqual([
      {
        id: 'evl_1',
        publisher: '沙盒市公共信用信息中心',
        name: '公共信用综合评价',
        result: '示例结果',
        asOf: '2026-06-30',
        annotations: [annotation],
        note: 'reference only',
        disclosure: { endsAt: '2027-06-30T00:00:00+08:00', rules: ['GX19', 'GX34'] },
      },
    ]);
  });

  it.each([
    ['of an unknown item', { catalogueItem: 'GX-X99' }],
    ['of an unknown jurisdiction', { jurisdiction: 'atlantis' }],
    ['of a day to come', { asOf: '2026-11-22' }],
  ])('%s is none', (_, facts) => {
    expect(disclose(fileOf({ evaluations: [evaluationOf(facts)] }), grantOf('public'), now).evaluations).toEqual([]);
  });

  it('under an item without a period is none: its end cannot be computed (P8)', () => {
    const [edition] = guangxi.catalogue;
    const items = edition!.items.map(({ publicityMonths: _, ...item }) => item);
    const endless = createRegistry([{ ...guangxi, catalogue: [{ ...edition!, items }] }]);
    const file = fileOf({ evaluations: [evaluationOf()], records: [recordOf({ catalogueItem: 'GX-H01' })] });
    expect(disclose(file, grantOf('public'), now, endless)).toMatchObject({ evaluations: [], records: [] });
  });
});
