import { sampleAnswer, sampleListing, sampleRecord } from '@credit-check/api-client/testing/sample-answer';
import { expect, it } from 'vitest';
import type { SessionResult } from './check-session.ts';
import { keptBatch } from './session-results.ts';

const NOW = Date.parse('2026-11-21T10:00:00+08:00');
const MIDNIGHT = Date.parse('2026-11-22T00:00:00+08:00');
const LATER = '2027-03-01T00:00:00+08:00';
const measure = { code: 'GX42-4', name: '示例措施', authority: '沙盒局', legalBasis: '示例条例' };
const listing = { ...sampleListing('lst_1', null), measures: [{ ...measure, endsOn: '2026-11-21' }, measure] };

it('keeps a measure no longer than to its own end, and knows when that is (P9)', () => {
  const answer = sampleAnswer({
    status: 'severe-list',
    severeListings: [listing],
    records: [sampleRecord('rec_1', LATER)],
  });
  const result: SessionResult = { state: 'answered', answer, clockOffsetMs: 5000 };
  const batch = { sessionId: 's', key: 'k', results: [{ code: answer.subject.id, result }] };

  const kept = keptBatch(batch, NOW);
  expect(kept.results).toEqual(batch.results);
  expect(kept.endsAt).toBe(MIDNIGHT - 5000);

  const after = keptBatch(kept, kept.endsAt!);
  expect(after.results[0]!.result).toMatchObject({ answer: { severeListings: [{ measures: [measure] }] } });
  expect(after.endsAt).toBe(Date.parse(LATER) - 5000);
});
