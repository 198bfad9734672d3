/** Credit files of invented organisations in any number, for load and for the demo pages. Same seed, same files. */
import type { CreditFile, ListingFacts, RecordFacts } from '@credit-check/domain/disclosure/facts';
import { addDays, type Day } from '@credit-check/domain/time/day';
import { parseInstant } from '@credit-check/domain/time/instant';
import { generatedIdentity } from './generated-organization.ts';
import { enforcementDecision, liveRecord, organizationFile, penaltyDecision } from './sandbox-facts.ts';
import { createSeededRandom, type SeededRandom } from './seeded-random.ts';

type JurisdictionPrefix = 'GX' | 'BT';

interface Draft {
  readonly index: number;
  readonly prefix: JurisdictionPrefix;
  readonly random: SeededRandom;
}

type Held = Partial<Pick<CreditFile, 'records' | 'listings'>>;

/** Share of the population, in thousandths, and what such an organisation holds. */
const profiles: readonly (readonly [number, (draft: Draft) => Held])[] = [
  [760, () => ({})],
  [80, (draft) => ({ records: [honour(draft)] })],
  [90, (draft) => ({ records: [penalty(draft, 0)] })],
  [30, (draft) => ({ records: [penalty(draft, 0), judgment(draft, 1)] })],
  [20, (draft) => ({ records: [objected(penalty(draft, 0))] })],
  [10, (draft) => severe(draft)],
  [10, (draft) => ({ records: [{ ...penalty(draft, 0), state: 'repaired' }] })],
];

/** The organisation number `index` of a seed; not of those before it. */
export function generateFile(index: number, seed: number): CreditFile {
  const { id, name } = generatedIdentity(index, seed);
  const random = createSeededRandom(~seed, index);
  const prefix: JurisdictionPrefix = random.next() < 0.8 ? 'GX' : 'BT';
  const jurisdiction = prefix === 'GX' ? 'guangxi' : 'bingtuan';
  return organizationFile(id, name, heldBy({ index, prefix, random }), { jurisdiction });
}

/** Numbers 0 to `count` - 1, one at a time: ten million do not fit in memory. */
export function* generateFiles(count: number, seed: number): Generator<CreditFile, void> {
  for (let index = 0; index < count; index++) yield generateFile(index, seed);
}

/** The same as an array, for small counts. */
export function generatedFiles(count: number, seed: number): CreditFile[] {
  return [...generateFiles(count, seed)];
}

function heldBy(draft: Draft): Held {
  let drawn = draft.random.integer(1000);
  for (const [share, hold] of profiles) {
    if (drawn < share) return hold(draft);
    drawn -= share;
  }
  return {};
}

function penalty({ index, prefix, random }: Draft, nth: number): RecordFacts {
  const [authority, word, title] = random.pick([
    ['沙盒市市场监督管理局', '沙市监罚', '发布虚假广告'],
    ['沙盒市住房和城乡建设局', '沙建罚', '未按照工程建设强制性标准施工'],
    ['沙盒市生态环境局', '沙环罚', '未按照排污许可证规定排放污染物'],
    ['沙盒市交通运输局', '沙交罚', '超越许可事项从事道路运输经营'],
  ] as const);
  const determinedOn = dayBefore(random, 700);
  const number = `${word}〔${determinedOn.slice(0, 4)}〕${(index % 900) + 1}号`;
  return liveRecord({
    id: `rec_generated_${index}_${nth}`,
    catalogueItem: `${prefix}-P0${random.pick([2, 2, 2, 3])}`,
    title,
    facts: `${title}，责令改正，处以罚款人民币${random.integer(30) + 2}万元。`,
    document: penaltyDecision(number, authority, determinedOn),
    determinedOn,
  });
}

function judgment({ index, prefix, random }: Draft, nth: number): RecordFacts {
  const determinedOn = dayBefore(random, 1500);
  const year = determinedOn.slice(0, 4);
  return liveRecord({
    id: `rec_generated_${index}_${nth}`,
    catalogueItem: `${prefix}-J01`,
    title: '有履行能力而拒不履行生效法律文书确定的给付义务',
    facts: `未履行生效民事判决书确定的支付货款人民币${random.integer(90) + 10}万元的义务。`,
    document: enforcementDecision(`（${year}）沙01执${(index % 900) + 1}号`, determinedOn),
    determinedOn,
  });
}

function honour({ index, prefix, random }: Draft): RecordFacts {
  const determinedOn = dayBefore(random, 700);
  const number = `沙政表〔${determinedOn.slice(0, 4)}〕${(index % 90) + 1}号`;
  return liveRecord({
    id: `rec_generated_${index}_0`,
    catalogueItem: `${prefix}-H01`,
    title: '授予“守合同重信用企业”称号',
    facts: '经评审公示，授予守合同重信用企业称号。',
    document: { type: '表彰决定', number, authority: '沙盒市人民政府', date: determinedOn },
    determinedOn,
  });
}

function objected(record: RecordFacts): RecordFacts {
  const text = '异议处理中：信用主体认为该信息存在错误，已受理，正在核查。';
  return {
    ...record,
    annotations: [{ kind: 'objection', since: '2026-11-20T10:00:00+08:00', text, dueOn: '2026-11-25' }],
  };
}

function severe(draft: Draft): Held {
  const ground = { ...penalty(draft, 0), catalogueItem: `${draft.prefix}-P03` };
  const decidedOn = addDays(ground.determinedOn, 20);
  const listing: ListingFacts = {
    id: `lst_generated_${draft.index}`,
    jurisdiction: ground.jurisdiction,
    listName: '市场监督管理严重违法失信名单',
    authority: '沙盒市市场监督管理局',
    grounds: '实施严重违法行为，性质恶劣、情节严重、社会危害较大。',
    legalBasis: [
      draft.prefix === 'GX' ? '《广西壮族自治区社会信用条例》第四十四条' : '《兵团社会信用管理办法（试行）》第四十条',
    ],
    documentNumber: `沙市监严〔${decidedOn.slice(0, 4)}〕${(draft.index % 90) + 1}号`,
    decidedOn,
    servedAt: parseInstant(`${addDays(decidedOn, 3)}T10:00:00+08:00`),
    measures: [{ code: draft.prefix === 'GX' ? 'GX42-2' : 'BT49-7' }],
    removalConditions: '列入满1年，已履行行政处罚决定中规定的义务，且主动消除危害后果和不良影响。',
    removalProcedure: '向作出列入决定的机关提出移出申请。',
    remedies: '可以自收到决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
    endsOn: addDays(decidedOn, 3 * 365),
    groundRecords: [ground.id],
    annotations: [],
  };
  return { records: [ground], listings: [listing] };
}

/** Up to `days` days, at least thirty, before the sandbox's first day. */
function dayBefore(random: SeededRandom, days: number): Day {
  return addDays('2026-11-21', -30 - random.integer(days - 30));
}
