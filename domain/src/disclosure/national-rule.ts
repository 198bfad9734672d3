/** P6: the national rule on publicity periods, as versioned data. The only place where its numbers stand. */
import { addMonths, type Day, startOfDay } from '../time/day.ts';
import type { EpochMs } from '../time/instant.ts';
import type { OrderCode } from './citations.ts';
import type { RecordFacts } from './facts.ts';

/** 轻微: simple procedure, warning, criticism. 一般: larger fine, confiscation. 严重: very large fine, licence revoked, practice restricted. */
export type NationalClass = 'minor' | 'general' | 'serious';

interface NationalTerm {
  /** False: not published in principle. */
  readonly published: boolean;
  readonly publicityMonthsMin: number;
  readonly publicityMonthsMax: number;
}

export interface NationalRule {
  readonly citation: OrderCode;
  readonly inForceFrom: Day;
  /** First day on which it is no longer in force. */
  readonly supersededOn?: Day;
  readonly source: string;
  readonly terms: Readonly<Record<NationalClass, NationalTerm>>;
  /** Fields whose minimum is longer. */
  readonly strictFields?: { readonly publicityMonthsMin: number; readonly fields: readonly string[] };
}

export const nationalRules: readonly NationalRule[] = [
  {
    citation: 'NDRC58',
    inForceFrom: '2023-05-01',
    supersededOn: '2026-04-01',
    source: '国家发展和改革委员会令第58号，2023年1月13日公布（据二手资料录入）',
    terms: {
      minor: { published: false, publicityMonthsMin: 0, publicityMonthsMax: 36 },
      general: { published: true, publicityMonthsMin: 3, publicityMonthsMax: 36 },
      serious: { published: true, publicityMonthsMin: 3, publicityMonthsMax: 36 },
    },
    strictFields: { publicityMonthsMin: 12, fields: ['食品', '药品', '特种设备', '安全生产', '消防'] },
  },
  {
    citation: 'NDRC36',
    inForceFrom: '2026-04-01',
    source: '国家发展和改革委员会令第36号，2025年11月20日公布（据二手资料录入）',
    terms: {
      minor: { published: false, publicityMonthsMin: 0, publicityMonthsMax: 3 },
      general: { published: true, publicityMonthsMin: 3, publicityMonthsMax: 12 },
      serious: { published: true, publicityMonthsMin: 12, publicityMonthsMax: 36 },
    },
  },
];

/** The rule in force on the day; what is older than the first falls under the first. Undefined after the last has ended. */
export function findNationalRule(day: Day): NationalRule | undefined {
  return nationalRules.find(({ supersededOn }) => supersededOn === undefined || day < supersededOn);
}

/** The class of a record; where it is left to the provider and it gives none, the lightest. Undefined: not covered. */
export function nationalClassOf(
  { severity }: Pick<RecordFacts, 'severity'>,
  { nationalClass }: { readonly nationalClass?: NationalClass | 'by-provider' },
): NationalClass | undefined {
  return nationalClass === 'by-provider' ? (severity ?? 'minor') : nationalClass;
}

/**
 * First day on which repair may be asked for: the minimum of publicity is over, counted from the document that determined
 * the conduct. The rule in force on the day of asking decides.
 * @param field the item's name, which says whether the field is one of the stricter ones
 */
export function computeRepairableFrom(
  record: Pick<RecordFacts, 'determinedOn' | 'document'>,
  nationalClass: NationalClass,
  { terms, strictFields }: NationalRule,
  field: string,
): Day {
  const own = terms[nationalClass].publicityMonthsMin;
  const isStrict = strictFields?.fields.some((name) => field.includes(name));
  const months = own > 0 && isStrict ? Math.max(own, strictFields!.publicityMonthsMin) : own;
  return addMonths(record.document?.date ?? record.determinedOn, months);
}

export interface NationalMaximum {
  /** Exclusive. */
  readonly endsAt: EpochMs;
  readonly published: boolean;
  /** The order that decides the end. */
  readonly citation: OrderCode;
}

/**
 * The latest end the national rule allows, counted from the document that determined the conduct. Of the rule in force on
 * the day of determination and every later one, the earliest end governs, also where it lies before the later rule came
 * into force: that reading discloses less.
 */
export function computeNationalMaximum(
  record: Pick<RecordFacts, 'determinedOn' | 'document'>,
  nationalClass: NationalClass,
): NationalMaximum {
  const from = record.document?.date ?? record.determinedOn;
  return nationalRules
    .filter(({ supersededOn }) => supersededOn === undefined || record.determinedOn < supersededOn)
    .map(({ citation, terms }) => {
      const { published, publicityMonthsMax } = terms[nationalClass];
      return { endsAt: startOfDay(addMonths(from, publicityMonthsMax)), published, citation };
    })
    .reduce((governing, later) => (later.endsAt < governing.endsAt ? later : governing));
}
