import { describe, expect, it } from 'vitest';
import type { TimeLimitsInput } from '../contract/listing-input.ts';
import { findJurisdiction } from '../disclosure/registry.ts';
import { parseInstant } from '../time/instant.ts';
import { computePhase, mayReplace } from './listing-case.ts';
import { computeListingDeadlines, computeObjectionEnd } from './listing-deadlines.ts';
import { takeStep } from './take-step.ts';
import { after, drafted, step } from './testing-case.ts';

const guangxi = findJurisdiction('guangxi')!;
const bingtuan = findJurisdiction('bingtuan')!;
const limits: TimeLimitsInput = {
  legalBasis: '《示例严重失信主体名单管理办法》第九条',
  objection: { days: 5, unit: 'working-days' },
  verification: { days: 10, unit: 'working-days' },
};
const limited = () => drafted({ decidedOn: '2026-11-02' }, limits);

describe('the time limits of the field’s law (L2)', () => {
  it('keep the decision back while the subject may object', () => {
    const notified = after([step('notify', '2026-11-16')], limited());
    expect(computeObjectionEnd(notified.procedure)).toEqual({ dueOn: '2026-11-23', provisional: false });
    expect(takeStep(notified, step('decide', '2026-11-23'))).toMatchObject({ code: 'conflict', rules: ['GX46'] });
    expect(takeStep(notified, step('decide', '2026-11-24')).ok).toBe(true);
  });

  it('run from the day the notice reached the subject', () => {
    const notified = after([step('notify', '2026-11-20', { on: '2026-11-09' })], limited());
    expect(computeObjectionEnd(notified.procedure)?.dueOn).toBe('2026-11-16');
    expect(takeStep(notified, step('decide', '2026-11-20')).ok).toBe(true);
    expect(takeStep(limited(), step('notify', '2026-11-20', { on: '2026-11-21' }))).toMatchObject({ code: 'conflict' });
    expect(takeStep(limited(), step('notify', '2026-11-20', { on: '2026-11-20' })).ok).toBe(true);
  });

  it('have done their work once an objection is answered', () => {
    const steps = ['2026-11-16', '2026-11-16', '2026-11-17'] as const;
    const verified = after([step('notify', steps[0]), step('object', steps[1]), step('verify', steps[2])], limited());
    expect(takeStep(verified, step('decide', '2026-11-17')).ok).toBe(true);
  });

  it('say by when an objection is to be answered', () => {
    const objected = after([step('notify', '2026-11-16'), step('object', '2026-11-18')], limited());
    expect(computeListingDeadlines(objected, guangxi)).toEqual([
      { kind: 'verification', dueOn: '2026-12-02', provisional: false, rule: limits.legalBasis },
    ]);
  });

  it('are never those of GX47: where the field’s law is not known there is no figure', () => {
    const objected = after([step('notify', '2026-11-16'), step('object', '2026-11-18')], drafted());
    expect(computeListingDeadlines(objected, guangxi)).toEqual([]);
    expect(computeObjectionEnd(objected.procedure)).toBeUndefined();
    expect(takeStep(after([step('notify', '2026-11-20')]), step('decide', '2026-11-20')).ok).toBe(true);
  });
});

describe('what the authority owes', () => {
  it('service within seven days of the decision (GX49); the Corps sets no figure', () => {
    const decided = after(['notify', 'decide']);
    const service = { kind: 'service', dueOn: '2026-11-27', provisional: false, rule: 'GX49' };
    expect(computeListingDeadlines(decided, guangxi)).toEqual([service]);
    expect(computeListingDeadlines(decided, bingtuan)).toEqual([]);
    expect(computeListingDeadlines(after(['serve'], decided), guangxi)).toEqual([]);
  });

  it('an answer within seven working days to who asks to leave (GX51)', () => {
    const served = after(['notify', 'decide', 'serve']);
    const asked = after([step('request-exit', '2026-11-21', { ground: 'credit-repaired' })], served);
    const answer = { kind: 'exit-answer', dueOn: '2026-12-01', provisional: false, rule: 'GX51' };
    expect(computeListingDeadlines(asked, guangxi)).toEqual([answer]);
    expect(computeListingDeadlines(asked, bingtuan)).toEqual([]);
    const again = after([step('request-exit', '2026-11-25', { by: 'operator' })], asked);
    expect(computeListingDeadlines(again, guangxi)).toEqual([answer]);
    for (const type of ['refuse-exit', 'remove'] as const) {
      expect(
        computeListingDeadlines(after([step(type, '2026-11-26', { statement: '不符合' })], asked), guangxi),
      ).toEqual([]);
    }
  });

  it('is told to be provisional where the schedule is not out (O5)', () => {
    const asked = after(['notify', 'decide', 'serve', step('request-exit', '2026-12-28')]);
    expect(computeListingDeadlines(asked, guangxi)).toMatchObject([{ dueOn: '2027-01-06', provisional: true }]);
  });
});

describe('on the list (L2, L5, P8)', () => {
  const served = after(['notify', 'decide', 'serve'], drafted({ endsOn: '2026-12-31' }));
  const end = parseInstant('2027-01-01T00:00:00+08:00');

  it('is listed once served, and off by itself when its own term is over (GX51(1))', () => {
    expect(computePhase(after(['notify', 'decide']), end)).toBe('decided');
    expect(computePhase(served, end - 1)).toBe('listed');
    expect(computePhase(served, end)).toBe('exited');
  });

  it('takes no step after that', () => {
    for (const type of ['request-exit', 'remove'] as const) {
      expect(takeStep(served, step(type, '2027-01-01'))).toMatchObject({
        code: 'conflict',
        rules: ['GX51'],
        detail: expect.stringContaining('the listing is exited'),
      });
    }
  });

  it('is what was announced from the notice on: only a draft is supplied anew', () => {
    expect(mayReplace(drafted())).toBe(true);
    expect(mayReplace(after(['notify']))).toBe(false);
  });
});
