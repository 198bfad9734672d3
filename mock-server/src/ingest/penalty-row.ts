/** A row of the exchange table of administrative penalties as a record of an import, still to be judged. */
import { hash } from 'node:crypto';
import type { RecordInput } from '@credit-check/domain/contract/record-input';
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import type { PenaltyColumn } from './penalty-columns.ts';

/** Cells by column, trimmed; empty ones are absent. */
export type PenaltyRow = Readonly<Partial<Record<PenaltyColumn, string>>>;

/** 行政管理信息：行政处罚, of the national base catalogue: the class is the determining unit's (P6). */
const CATALOGUE_ITEM = 'CN-03-2';
const FACTS_MAX = 4000;

/** Licence revoked or practice restricted (P6: serious). */
const SERIOUS = /吊销|限制从业/;
/** Warning or criticism and nothing beside it (P6: minor). */
const MINOR = /^(警告|通报批评)([,，;；、和及](警告|通报批评))*$/;

export function penaltyRecord(row: PenaltyRow, jurisdiction: string | undefined): { id: string; raw: unknown } {
  const subject = subjectOf(row);
  const date = dayOf(row.date);
  const raw: { [Name in keyof RecordInput]?: unknown } = {
    subject: { ...subject, ...(row.name !== undefined && { name: row.name }) },
    jurisdiction,
    catalogueItem: CATALOGUE_ITEM,
    title: row.title,
    facts: factsOf(row),
    severity: severityOf(row.category),
    document: { type: '行政处罚决定书', number: row.number, authority: row.authority, date },
    determinedOn: date,
    ...(row.publicUntil !== undefined && { publicUntil: dayOf(row.publicUntil) }),
  };
  return { id: idOf(subject, row), raw };
}

/**
 * The table names no record, so its subject and decision do: the same row is the same record however often it is sent.
 * Hashed, for an identifier may be a person's (X5).
 */
function idOf(subject: SubjectReference, { number = '', authority = '' }: PenaltyRow): string {
  const named = [subject.scheme, subject.id, authority, number].join('\n');
  return `xzcf-${hash('sha256', named, 'base64url').slice(0, 32)}`;
}

function subjectOf({ uscc, documentType = '', documentNumber = '' }: PenaltyRow): SubjectReference {
  if (uscc !== undefined) return { scheme: 'uscc', id: uscc };
  return { scheme: documentType.includes('护照') ? 'passport' : 'resident-id', id: documentNumber };
}

function factsOf({ facts, basis, category, content, fine, confiscated, licence }: PenaltyRow): string {
  const parts = [
    facts,
    basis && `处罚依据：${basis}`,
    category && `处罚类别：${category}`,
    content && `处罚内容：${content}`,
    fine && `罚款金额：${fine}万元`,
    confiscated && `没收金额：${confiscated}万元`,
    licence && `暂扣或吊销证照：${licence}`,
  ];
  return parts
    .filter((part) => part !== undefined && part !== '')
    .join('。')
    .replaceAll('。。', '。')
    .slice(0, FACTS_MAX);
}

function severityOf(category = ''): RecordInput['severity'] {
  if (SERIOUS.test(category)) return 'serious';
  return MINOR.test(category) ? 'minor' : 'general';
}

/** 2026/3/7, 2026-03-07, 20260307 and 2026年3月7日 → 2026-03-07; anything else as it is, to be refused. */
function dayOf(text: string | undefined): string | undefined {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]0{1,2}:00(:00)?)?$/.exec(
    text ?? '',
  );
  if (parts === null) return text;
  const [, year, month = parts[4], day = parts[5]] = parts;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
