/** Facts for tests of the engine: plain files that a case changes where it matters. */
import { parseInstant } from '../time/instant.ts';
import type { CreditFile, EvaluationFacts, ListingFacts, RecordFacts, SubjectFacts } from './facts.ts';
import type { Grant } from './grant.ts';

export const organization: SubjectFacts = {
  scheme: 'uscc',
  id: '91990000MAT000026X',
  kind: 'organization',
  name: '沙盒示例有限公司',
  jurisdiction: 'guangxi',
  hidesPositiveRecords: false,
};

export const person: SubjectFacts = {
  scheme: 'resident-id',
  id: '990000199001010017',
  kind: 'person',
  name: '沙盒甲',
  jurisdiction: 'guangxi',
  bornOn: '1990-01-01',
  hidesPositiveRecords: false,
};

export function fileOf(facts: Partial<CreditFile> = {}): CreditFile {
  return { subject: organization, records: [], listings: [], evaluations: [], responsibilities: [], ...facts };
}

/** A court judgment not performed, of no national class; its jurisdiction follows from the item's code. */
export function recordOf(facts: Partial<RecordFacts> = {}): RecordFacts {
  return {
    id: 'rec_1',
    jurisdiction: jurisdictionOf(facts.catalogueItem),
    catalogueItem: 'GX-J01',
    title: '示例',
    facts: '示例事实',
    provider: '沙盒市人民法院',
    determinedOn: '2022-03-01',
    annotations: [],
    state: 'live',
    ...facts,
  };
}

export function listingOf(facts: Partial<ListingFacts> = {}): ListingFacts {
  return {
    id: 'lst_1',
    jurisdiction: 'guangxi',
    listName: '示例严重失信主体名单',
    authority: '沙盒市应急管理局',
    grounds: '示例事由',
    legalBasis: ['示例依据'],
    documentNumber: '沙应急严〔2024〕1号',
    decidedOn: '2024-03-01',
    measures: [{ code: 'GX42-2' }],
    removalConditions: '示例条件',
    removalProcedure: '示例程序',
    remedies: '示例救济',
    servedAt: parseInstant('2024-03-04T09:00:00+08:00'),
    groundRecords: [],
    annotations: [],
    ...facts,
  };
}

export function evaluationOf(facts: Partial<EvaluationFacts> = {}): EvaluationFacts {
  return {
    id: 'evl_1',
    jurisdiction: jurisdictionOf(facts.catalogueItem),
    catalogueItem: 'GX-E01',
    publisher: '沙盒市公共信用信息中心',
    name: '公共信用综合评价',
    result: '示例结果',
    asOf: '2026-06-30',
    annotations: [],
    ...facts,
  };
}

export function grantOf(basis: Grant['basis'], grant: Partial<Grant> = {}): Grant {
  return { basis, scope: 'all', ...grant };
}

function jurisdictionOf(catalogueItem = 'GX'): string {
  return catalogueItem.startsWith('BT') ? 'bingtuan' : 'guangxi';
}
