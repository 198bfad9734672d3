import type { SlotEntry } from '@credit-check/domain/receipt/slot-entry';
import { parseInstant } from '@credit-check/domain/time/instant';

/** An adverse record as a slot holds it. */
export function sampleEntry(id: string, endsAt: string): SlotEntry {
  return {
    value: {
      type: 'record',
      id,
      catalogueItem: { code: 'GX-P02', name: '行政处罚' },
      polarity: 'adverse',
      title: '示例行政处罚',
      facts: '示例事实',
      provider: '示例市场监督管理局',
      determinedOn: '2026-01-05',
      annotations: [],
      disclosure: { endsAt, rules: ['GX27'] },
    },
    until: parseInstant(endsAt),
  };
}
