import type { Answer } from '@credit-check/domain/contract/answer';
import type { DisclosedEvaluation, DisclosedListing, DisclosedRecord } from '@credit-check/domain/contract/disclosed';

export function sampleRecord(id: string, endsAt: string | null, polarity: DisclosedRecord['polarity'] = 'adverse') {
  return {
    id,
    catalogueItem: { code: 'SANDBOX-1', name: '行政处罚' },
    polarity,
    title: '沙盒处罚',
    facts: '示例事实',
    provider: '沙盒市场监督管理局',
    determinedOn: '2026-03-01',
    annotations: [],
    disclosure: { endsAt, rules: ['GX27'] },
  } satisfies DisclosedRecord;
}

export function sampleListing(id: string, endsAt: string | null) {
  return {
    id,
    listName: '沙盒严重失信主体名单',
    authority: '沙盒监管局',
    listedOn: '2026-01-05',
    grounds: '示例事由',
    legalBasis: ['示例条例第一条'],
    documentNumber: '沙盒〔2026〕1号',
    measures: [],
    removalConditions: '示例条件',
    remedies: '示例救济',
    annotations: [],
    disclosure: { endsAt, rules: ['P8'] },
  } satisfies DisclosedListing;
}

export function sampleEvaluation(id: string, endsAt: string | null) {
  return {
    id,
    publisher: '沙盒局',
    name: '示例评价',
    result: '甲',
    asOf: '2026-05-01',
    annotations: [],
    note: 'reference only',
    disclosure: { endsAt, rules: ['C7'] },
  } satisfies DisclosedEvaluation;
}

/** An answer about the sandbox organisation `clear`, as of 2026-11-21T10:00:00+08:00, current for ten minutes. */
export function sampleAnswer(change: Partial<Answer> = {}): Answer {
  return {
    queryId: 'qry_1',
    asOf: '2026-11-21T10:00:00+08:00',
    refreshBy: '2026-11-21T10:10:00+08:00',
    basis: 'public',
    purpose: { code: 'supplier-directory' },
    jurisdiction: 'guangxi',
    source: { name: '沙盒信用平台', url: 'http://127.0.0.1/' },
    subject: { scheme: 'uscc', id: '91990000MAT0000183', kind: 'organization', name: '沙盒示例有限公司' },
    status: 'no-adverse-records',
    scope: 'all',
    severeListings: [],
    records: [],
    evaluations: [],
    notices: [],
    receipt: { queryId: 'qry_1', index: 0 },
    ...change,
  };
}
