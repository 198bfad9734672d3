import { describe, expect, it } from 'vitest';
import { findJurisdiction } from '../disclosure/registry.ts';
import { computeRevocationDeadlines } from './revocation-deadlines.ts';

describe('C8: a fallen document', () => {
  const days = { effectiveOn: '2026-11-13', receivedOn: '2026-11-20' };

  it('Guangxi: the provider at once, every holder within one working day (GX60)', () => {
    expect(computeRevocationDeadlines(findJurisdiction('guangxi')!, days)).toEqual({
      revocation: { dueOn: '2026-11-23', provisional: false, article: 'GX60' },
    });
  });

  it('Corps: the provider within five working days of effect, the platform within two (BT58)', () => {
    expect(computeRevocationDeadlines(findJurisdiction('bingtuan')!, days)).toEqual({
      report: { dueOn: '2026-11-20', provisional: false, article: 'BT58' },
      revocation: { dueOn: '2026-11-24', provisional: false, article: 'BT58' },
    });
  });

  it('counts nothing from a day that is not known', () => {
    const known = { receivedOn: '2026-11-20' };
    expect(computeRevocationDeadlines(findJurisdiction('bingtuan')!, known)).not.toHaveProperty('report');
    expect(computeRevocationDeadlines({ deadlines: {} }, days)).toEqual({});
  });
});
