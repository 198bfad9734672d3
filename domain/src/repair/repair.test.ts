/** O4 (GX62, BT59, NDRC36) and the answer to who asks to leave a list (L5: GX51). */
import { describe, expect, it } from 'vitest';
import { createRegistry, type Registry } from '../disclosure/create-registry.ts';
import { guangxi } from '../disclosure/jurisdictions/guangxi.ts';
import { findJurisdiction } from '../disclosure/registry.ts';
import { listingOf, recordOf } from '../disclosure/test-facts.ts';
import { parseInstant } from '../time/instant.ts';
import { decideRepair, type RepairStep } from './decide-repair.ts';
import { refuseListingRepair, refuseRecordRepair } from './judge-repair.ts';
import type { RepairCase } from './repair-case.ts';
import { computeRepairDeadline } from './repair-deadline.ts';
import { allowedRepairEffects } from './repair-effects.ts';

const bingtuan = findJurisdiction('bingtuan')!;
const asked = { correctedOn: '2026-05-25', ways: ['commitment', 'rectification'], commitment: '今后依法经营' } as const;
const fined = recordOf({ catalogueItem: 'GX-P02', determinedOn: '2026-05-18' });

function judge(facts: object = {}, changes: object = {}, on = '2026-11-21', registry?: Registry): string {
  const now = parseInstant(`${on}T10:00:00+08:00`);
  const context = { now, listings: [], ...(registry && { registry }) };
  const refusal = refuseRecordRepair({ ...fined, ...facts }, { ...asked, ...changes }, context);
  return refusal === undefined ? 'ok' : [refusal.code, ...refusal.rules].join(' ');
}

describe('whether a repair may be asked for (O4: GX62, BT59)', () => {
  it.each([
    ['corrected, committed, three months of publicity over', {}, {}, '2026-08-18', 'ok'],
    ['the day before they are over', {}, {}, '2026-08-17', 'conflict NDRC36'],
    ['without a public commitment', {}, { commitment: undefined }, '2026-11-21', 'request.malformed NDRC36'],
    ['a commitment that is not named as a way', {}, { ways: ['report'] }, '2026-11-21', 'request.malformed NDRC36'],
    ['corrected tomorrow', {}, { correctedOn: '2026-11-22' }, '2026-11-21', 'request.malformed GX62'],
    ['repaired already', { state: 'repaired' }, {}, '2026-11-21', 'conflict GX62'],
    ['honest conduct', { catalogueItem: 'GX-H01' }, {}, '2026-11-21', 'conflict GX62'],
    ['serious conduct before its year is over', { catalogueItem: 'GX-P03' }, {}, '2027-05-17', 'conflict NDRC36'],
    ['serious conduct after it', { catalogueItem: 'GX-P03' }, {}, '2027-05-18', 'ok'],
    ['disclosure that is over', {}, {}, '2027-05-18', 'conflict GX62'],
    [
      'a judgment, which no national rule covers',
      { catalogueItem: 'GX-J01' },
      { commitment: undefined },
      '2026-06-01',
      'ok',
    ],
    ['of the Corps', { jurisdiction: 'bingtuan', catalogueItem: 'BT-P02' }, {}, '2026-08-18', 'ok'],
    ['of the Corps, honest', { jurisdiction: 'bingtuan', catalogueItem: 'BT-H01' }, {}, '2026-08-18', 'conflict BT59'],
    ['under no law known here', { jurisdiction: 'dreamland' }, {}, '2026-11-21', 'conflict'],
  ])('%s', (_, facts, changes, on, expected) => {
    expect(judge(facts, changes, on)).toBe(expected);
  });

  it('says from which day on', () => {
    const now = parseInstant('2026-06-01T10:00:00+08:00');
    expect(refuseRecordRepair(fined, asked, { now, listings: [] })?.detail).toContain('2026-08-18');
  });

  it('the rule in force on the day of asking decides: Order 58 wants a year for safety, fire, food', () => {
    const before = { catalogueItem: 'GX-P02', determinedOn: '2025-06-01' };
    expect(judge({ ...before, title: '安全生产违法' }, { correctedOn: '2025-08-01' }, '2025-10-01')).toBe(
      'conflict NDRC58',
    );
    expect(judge({ ...before, title: '违法建设' }, { correctedOn: '2025-08-01' }, '2025-10-01')).toBe('ok');
  });

  it('not for what a law declares irreparable', () => {
    const [edition] = guangxi.catalogue;
    const items = edition!.items.map((item) => ({ ...item, irreparable: '《示例法》第一条' }));
    const registry = createRegistry([{ ...guangxi, catalogue: [{ ...edition!, items }] }]);
    expect(judge({}, {}, '2026-11-21', registry)).toBe('conflict GX62');
  });

  it('of a listing only while it is on', () => {
    const now = parseInstant('2026-11-21T10:00:00+08:00');
    expect(refuseListingRepair(listingOf(), asked, { now })).toBeUndefined();
    expect(refuseListingRepair(listingOf({ removedAt: now }), asked, { now })).toMatchObject({ rules: ['GX62'] });
    expect(refuseListingRepair(listingOf(), { ...asked, correctedOn: '2027-01-01', ways: [] }, { now })?.code).toBe(
      'request.malformed',
    );
  });
});

describe('what it does (O4: GX62, BT59, NDRC36)', () => {
  it.each([
    ['covered by the national rule', { nationalClass: 'general' } as const, guangxi, ['withdraw'], 'NDRC36'],
    ['not covered', {}, guangxi, ['withdraw', 'annotate'], 'GX62'],
    ['not covered, of the Corps', {}, bingtuan, ['withdraw', 'annotate'], 'BT59'],
  ])('%s', (_, item, jurisdiction, effects, rule) => {
    expect(allowedRepairEffects(item, jurisdiction, '2026-11-21')).toEqual({ effects, rule });
  });
});

describe('the decision (O4: BT59, GX62)', () => {
  const repair: RepairCase = {
    id: 'rep_1',
    jurisdiction: 'guangxi',
    target: { type: 'record', id: 'rec_1' },
    ...asked,
    statement: '已整改',
    receivedAt: parseInstant('2026-11-20T10:00:00+08:00'),
    state: 'received',
    history: [],
  };
  const listed: RepairCase = { ...repair, target: { type: 'listing', id: 'lst_1' } };
  const free = allowedRepairEffects({}, guangxi, '2026-11-21');
  const bound = allowedRepairEffects({ nationalClass: 'general' }, guangxi, '2026-11-21');
  const step = (type: 'grant' | 'refuse', content: object = {}): RepairStep =>
    ({
      type,
      by: 'provider',
      at: parseInstant('2026-11-21T10:00:00+08:00'),
      reason: '经核实',
      ...content,
    }) as RepairStep;

  it('is the provider’s, once, with its reason', () => {
    const granted = decideRepair(repair, step('grant'), 'GX62', free);
    expect(granted).toMatchObject({ ok: true, repair: { state: 'granted', effect: 'withdraw' } });
    const again = granted.ok && decideRepair(granted.repair, step('refuse'), 'GX62', free);
    expect(again).toMatchObject({ code: 'conflict', rules: ['GX62'] });
    for (const by of ['operator', 'subject']) {
      expect(decideRepair(repair, step('grant', { by }), 'GX62', free)).toMatchObject({ code: 'basis.not-permitted' });
    }
    const refused = decideRepair(repair, step('refuse', { reason: '未履行' }), 'GX62', free);
    expect(refused).toMatchObject({ repair: { state: 'refused', history: [{ reason: '未履行' }] } });
    expect(refused.ok && 'effect' in refused.repair).toBe(false);
  });

  it('chooses only what the rule leaves it; a listing is left', () => {
    const annotate = step('grant', { effect: 'annotate' });
    expect(decideRepair(repair, annotate, 'GX62', free)).toMatchObject({ repair: { effect: 'annotate' } });
    expect(decideRepair(repair, annotate, 'GX62', bound)).toMatchObject({ code: 'conflict', rules: ['NDRC36'] });
    expect(decideRepair(listed, step('grant'), 'GX62', undefined)).toMatchObject({ repair: { effect: 'remove' } });
  });

  it('of a listing is due within seven working days (L5: GX51); no article sets a figure for a record', () => {
    expect(computeRepairDeadline(listed, guangxi)).toMatchObject({ dueOn: '2026-12-01', article: 'GX51' });
    expect(computeRepairDeadline(repair, guangxi)).toBeUndefined();
    expect(computeRepairDeadline(listed, bingtuan)).toBeUndefined();
    expect(computeRepairDeadline({ ...listed, state: 'refused' }, guangxi)).toBeUndefined();
  });
});
