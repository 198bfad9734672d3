/** A session of so many bidders, all with nothing adverse, and what the platform's log says of them. */
import { sampleAnswer } from '@credit-check/api-client/testing/sample-answer';
import type { Platform } from '@credit-check/domain/contract/platform';
import type { LogEntryDetail } from '@credit-check/domain/contract/query';
import type { SessionResult, SessionRow } from '../../sessions/check-session.ts';
import { sampleSession } from '../../sessions/testing/sample-session.ts';
import { collectEvidence, type EvidenceSource } from '../collect-evidence.ts';
import type { Evidence } from '../evidence.ts';

const AS_OF = '2026-11-21T10:00:00+08:00';

const platform: Platform = {
  name: '沙盒信用平台',
  origin: 'platform.example',
  vkeys: [],
  jurisdictions: [],
  limits: { batchItemsMax: 100, bodyBytesMax: 1_000_000, pageItemsMax: 200 },
  policyVersions: [],
  sandbox: true,
};

export const sampleQueryId = (n: number) => `qry_${n}`;

const sampleRow = (n: number): SessionRow => ({
  sessionId: sampleSession.id,
  n,
  code: `91990000MAT${String(n).padStart(7, '0')}`,
  checkCharacterValid: true,
  isConfirmed: false,
  from: 'file',
  note: '',
});

export const sampleEntry = (queryId: string): LogEntryDetail => ({
  queryId,
  index: 1,
  at: AS_OF,
  organization: { id: 'agency', name: '沙盒代理机构' },
  operator: 'officer@agency',
  outcome: 'answered',
  answer: sampleAnswer({ queryId, receipt: { statement: '', proof: '', openings: [] } }),
});

export function collectSample(bidders: number, source: Partial<EvidenceSource> = {}): Promise<Evidence> {
  const rows = Array.from({ length: bidders }, (_, n) => sampleRow(n));
  const resultOf = (n: number): SessionResult => ({
    state: 'answered',
    answer: sampleAnswer({ queryId: sampleQueryId(n) }),
  });
  return collectEvidence({
    session: sampleSession,
    rows,
    results: new Map(rows.map(({ n, code }) => [code!, resultOf(n)])),
    platform: async () => platform,
    entries: async (queryIds) => queryIds.map(sampleEntry),
    onProgress: () => {},
    signal: new AbortController().signal,
    ...source,
  });
}
