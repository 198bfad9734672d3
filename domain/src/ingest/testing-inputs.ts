/** What a provider might send, well formed and lawful; a case changes it where it matters. */
import type { ListingInput } from '../contract/listing-input.ts';
import type { RecordInput } from '../contract/record-input.ts';
import type { IngestContext } from './ingest-context.ts';

export const context: IngestContext = { id: 'rec-1', provider: '沙盒市市场监督管理局', receivedOn: '2026-11-21' };

export const organisation = { scheme: 'uscc', id: '91990000MAT000026X', name: '沙盒示例有限公司' } as const;
export const adult = { scheme: 'resident-id', id: '990000199001010017' } as const;
/** Born 2012-01-01. */
export const minor = { scheme: 'resident-id', id: '990000201201010070' } as const;

export const penalty: RecordInput = {
  subject: organisation,
  jurisdiction: 'guangxi',
  catalogueItem: 'GX-P02',
  title: '示例行政处罚',
  facts: '示例事实',
  document: {
    type: '行政处罚决定书',
    number: '沙市监罚〔2026〕1号',
    authority: '沙盒市市场监督管理局',
    date: '2026-10-08',
  },
  determinedOn: '2026-10-08',
};

export const listing: ListingInput = {
  subject: organisation,
  jurisdiction: 'guangxi',
  listName: '示例严重失信主体名单',
  grounds: '示例事由',
  legalBasis: ['示例依据'],
  documentNumber: '沙应急严〔2026〕1号',
  authority: '沙盒市应急管理局',
  decidedOn: '2026-11-02',
  measures: [{ code: 'GX42-2' }],
  removalConditions: '示例条件',
  removalProcedure: '示例程序',
  remedies: '示例救济',
};
