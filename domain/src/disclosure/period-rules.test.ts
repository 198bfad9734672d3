/** The two kinds of periods by themselves, on items no catalogue of ours has. */
import { describe, expect, it } from 'vitest';
import { formatInstant } from '../time/instant.ts';
import type { CatalogueItem } from './catalogue-item.ts';
import { publicityAndRetention, singlePeriod } from './disclosure-period.ts';
import { findCatalogueItem } from './registry.ts';
import { isOpenTo } from './visibility.ts';

const penalty = findCatalogueItem('bingtuan', 'BT-P02', '2026-05-18')!;
const facts = { id: 'rec_1', determinedOn: '2026-05-18' };
const corps = publicityAndRetention({ period: 'BT30' });
const one = singlePeriod({ monthsMax: 60, period: 'GX27', catalogue: 'GX19' });

function without(...names: ('publicityMonths' | 'retentionMonths')[]): CatalogueItem {
  const item: CatalogueItem & Record<string, unknown> = { ...penalty };
  for (const name of names) delete item[name];
  return item;
}

describe('a publicity and a retention period (BT23, BT30)', () => {
  it('are none where the catalogue states none (P8)', () => {
    expect(corps(facts, without('publicityMonths'), [])).toMatchObject({ publicity: undefined });
    expect(corps(facts, without('publicityMonths'), []).retention).toBeDefined();
    expect(corps(facts, without('retentionMonths'), [])).toMatchObject({ retention: undefined });
    const stated = { ...facts, publicUntil: '2026-06-30' };
    expect(corps(stated, without('publicityMonths'), [])).toMatchObject({ publicity: undefined });
  });

  it('are not published where the national rule does not publish, however short the catalogue’s period (P6)', () => {
    const minor: CatalogueItem = { ...penalty, nationalClass: 'minor', publicityMonths: 1 };
    expect(corps(facts, minor, []).publicity).toBeUndefined();
    const general = corps(facts, { ...minor, nationalClass: 'general' }, []).publicity;
    expect(general && formatInstant(general.endsAt)).toBe('2026-06-18T00:00:00+08:00');
  });
});

describe('one disclosure period (GX27)', () => {
  it('is none where the catalogue states none for what is not adverse (P8)', () => {
    const periods = one(facts, { ...without('publicityMonths'), polarity: 'positive' }, []);
    expect(periods).toEqual({ publicity: undefined, retention: undefined });
  });
});

describe('restricted finance (C4: GX57)', () => {
  const finance = findCatalogueItem('guangxi', 'GX-F01', '2026-05-18')!;
  it.each([
    ['authorized', ['restricted-finance'], true],
    ['authorized', ['basic-information'], false],
    ['authorized', 'all', false],
    ['ex-officio', ['restricted-finance'], false],
    ['government-sharing', ['restricted-finance'], false],
    ['self', 'all', true],
  ] as const)('on %s, scope %j: %s', (basis, scope, open) => {
    expect(isOpenTo(finance, { basis, scope })).toBe(open);
  });
});
