/**
 * A row of the national exchange layout of administrative penalties (双公示, 行政处罚信息) as a record to be judged. Only what
 * a record has a place for is taken: nothing of legal representatives, and no end of publication, which is computed (P9).
 */
import type { RecordInput } from '../contract/record-input.ts';

/** A row by the column names of the layout. */
export type PenaltyRow = Readonly<Record<string, string | undefined>>;

/** 行政处罚 of the national base catalogue; the class is the provider's to say and follows from the kind of penalty. */
const CATALOGUE_ITEM = 'CN-03-2';
const TITLE_MAX = 200;
const DOCUMENT_TYPE = '行政处罚决定书';

/** Kinds of penalty (行政处罚法 art. 9) by the class of the national rule (P6); the heaviest of several counts. */
const severityByKind: readonly (readonly [NonNullable<RecordInput['severity']>, readonly string[]])[] = [
  ['serious', ['吊销', '降低资质', '限制开展', '停产停业', '责令关闭', '限制从业', '拘留']],
  ['general', ['罚款', '没收', '暂扣']],
  ['minor', ['警告', '通报批评']],
];

const documentSchemes: Readonly<Record<string, string>> = {
  身份证: 'resident-id',
  护照号: 'passport',
  护照: 'passport',
};

/**
 * Raw input for `judgeRecord`, with an `id` as in a line of an import: the decision's number under its authority's code. A
 * column that is missing is missing from the record too, and refused there with its reason; what is unknown stays behind.
 */
export function readPenaltyRow(row: PenaltyRow, jurisdiction: string): Readonly<Record<string, unknown>> {
  const [number, date] = [cell(row, '行政处罚决定书文号'), readDay(cell(row, '处罚决定日期'))];
  const kind = cell(row, '处罚类别');
  const severity = severityByKind.find(([, words]) => words.some((word) => kind?.includes(word)))?.[0];
  return {
    id: idOf(cell(row, '处罚机关统一社会信用代码'), number),
    subject: { ...readSubject(row), name: cell(row, '行政相对人名称') },
    jurisdiction,
    catalogueItem: CATALOGUE_ITEM,
    title: [kind, cell(row, '违法行为类型')]
      .filter((text) => text !== undefined)
      .join('：')
      .slice(0, TITLE_MAX),
    facts: [cell(row, '违法事实'), cell(row, '处罚内容'), cell(row, '处罚依据')]
      .filter((text) => text !== undefined)
      .join('\n'),
    ...(severity && { severity }),
    document: { type: DOCUMENT_TYPE, number, authority: cell(row, '处罚机关'), date },
    determinedOn: date,
  };
}

/** An organisation by its code, a person by the document; self-employed households are organisations where they have a code. */
function readSubject(row: PenaltyRow): { scheme: string | undefined; id: string | undefined } {
  const code = cell(row, '行政相对人代码_1(统一社会信用代码)') ?? cell(row, '行政相对人代码_1');
  if (code !== undefined) return { scheme: 'uscc', id: code };
  return { scheme: documentSchemes[cell(row, '证件类型') ?? ''], id: cell(row, '证件号码') };
}

/** `2026/3/9`, `2026-03-09` and `20260309` are in use. Anything else comes back as it is and is refused as no day. */
function readDay(text: string | undefined): string | undefined {
  const parts = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text ?? '');
  return parts === null ? text : `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
}

/**
 * Stands in a path as it is and names one decision only: a sign that is no ASCII letter or digit is written as `~` and its
 * code point. One decision against several parties needs ids of the provider's own.
 */
function idOf(authority: string | undefined, number: string | undefined): string | undefined {
  if (authority === undefined || number === undefined) return undefined;
  const written = [...number].map((sign) =>
    /[A-Za-z0-9]/.test(sign) ? sign : `~${sign.codePointAt(0)!.toString(36).padStart(4, '0')}`,
  );
  return `${authority}-${written.join('')}`;
}

/** Undefined where the column is absent or blank. */
function cell(row: PenaltyRow, column: string): string | undefined {
  const text = row[column]?.trim();
  return text === '' ? undefined : text;
}
