/** The index of a pack as a table: one row a bidder, for people and spreadsheets. */
import type { Messages } from '@credit-check/widget/locales/messages';
import { badgeLabel } from '@credit-check/widget/view/badge.view';
import { badgeModel } from '@credit-check/widget/view/badge-model';
import type { EvidenceTexts } from '../locales/evidence/texts.ts';
import { type Evidence, type EvidenceItem, useUntil } from './evidence.ts';

export interface IndexTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What was found, in the words of the badge, the objection among them. */
export function resultText({ answer }: Pick<EvidenceItem, 'answer'>, messages: Messages): string {
  const model = badgeModel({ state: 'ready', answer });
  const objected = model.objected > 0 ? `${messages.comma}${messages.objected(model.objected, model.counted)}` : '';
  return `${badgeLabel(model, messages)}${objected}`;
}

/** Path of an item's receipt in the pack: its place in the list, then its code. */
export function receiptPath({ row }: Pick<EvidenceItem, 'row'>): string {
  return `receipts/${String(row.n + 1).padStart(4, '0')}-${row.code}.json`;
}

export function indexTable({ items, missing }: Evidence, texts: EvidenceTexts, messages: Messages): IndexTable {
  const { columns } = texts;
  const found = items.map((item) => {
    const { row, entry, answer } = item;
    return [
      row.n,
      row.name ?? '',
      answer.subject.name ?? '',
      answer.subject.id,
      row.consortium ?? '',
      resultText(item, messages),
      answer.asOf,
      useUntil([answer]) ?? texts.noEnd,
      entry.operator,
      answer.queryId,
      String(entry.index),
      receiptPath(item),
    ] as const;
  });
  const open = missing.map(
    ({ row, reason }) =>
      [
        row.n,
        row.name ?? '',
        '',
        row.code ?? '',
        row.consortium ?? '',
        texts.missing[reason],
        ...Array<string>(6).fill(''),
      ] as const,
  );
  return {
    headings: [
      columns.number,
      columns.nameOnList,
      columns.registeredName,
      columns.code,
      columns.consortium,
      columns.result,
      columns.askedAt,
      columns.useUntil,
      columns.operator,
      columns.queryId,
      columns.logIndex,
      columns.receipt,
    ],
    rows: [...found, ...open].toSorted((a, b) => a[0] - b[0]).map(([n, ...cells]) => [String(n + 1), ...cells]),
  };
}
