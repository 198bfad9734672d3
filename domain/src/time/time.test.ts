import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, isDay, startOfDay } from './day.ts';
import { formatInstant, isInstantText, parseInstant } from './instant.ts';

const instants = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 0, 1) });

describe('instants', () => {
  it.each([
    ['2026-11-21T10:00:00+08:00', '2026-11-21T10:00:00+08:00'],
    ['2026-11-21T02:00:00Z', '2026-11-21T10:00:00+08:00'],
    ['2026-11-20T16:00:00.000-10:00', '2026-11-21T10:00:00+08:00'],
    ['2026-11-21T10:00:00.120+08:00', '2026-11-21T10:00:00.120+08:00'],
  ])('%s is written %s', (text, written) => {
    expect(formatInstant(parseInstant(text))).toBe(written);
  });

  it.each([
    '2026-11-21',
    '2026-11-21T10:00:00',
    '2026-02-29T10:00:00+08:00',
    '2026-11-21T24:00:00+08:00',
    '2026-11-21T10:00:60+08:00',
    '2026-11-21 10:00:00+08:00',
    '+002026-11-21T10:00:00+08:00',
    '2026-11-21T10:00:00+25:00',
  ])('%s is not an instant', (text) => {
    expect(isInstantText(text)).toBe(false);
    expect(() => parseInstant(text)).toThrow(RangeError);
  });

  it('are certain, whatever day and offset is written, and say the same as the engine', () => {
    const digits = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
    const day = fc.tuple(year, digits(13), digits(32)).map((parts) => parts.join('-'));
    const clock = fc.tuple(digits(25), digits(60), digits(60)).map((parts) => parts.join(':'));
    const fraction = fc.constantFrom('', '.5', '.123', '.123456789');
    const offset = fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), digits(24), digits(60))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    );
    const texts = fc.tuple(day, clock, fraction, offset).map(([on, at, part, from]) => `${on}T${at}${part}${from}`);
    fc.assert(
      fc.property(texts, (text) => {
        if (isInstantText(text)) expect(Number.isInteger(Date.parse(text))).toBe(true);
        else expect(() => parseInstant(text)).toThrow(RangeError);
      }),
      { numRuns: 5000 },
    );
  });

  it('survive being written and read', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(parseInstant(formatInstant(instant))).toBe(instant);
      }),
    );
  });
});

describe('days in Asia/Shanghai, whatever the machine’s own zone (P7)', () => {
  it('begin at 00:00+08:00', () => {
    expect(formatInstant(startOfDay('2027-03-01'))).toBe('2027-03-01T00:00:00+08:00');
    expect(dayOf(startOfDay('2027-03-01'))).toBe('2027-03-01');
    expect(dayOf(startOfDay('2027-03-01') - 1)).toBe('2027-02-28');
  });

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2021-03-01', 60, '2026-03-01'],
  ])('%s and %i months is %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then);
  });

  it('adding months never passes the same date of the target month', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 }), (instant, months) => {
        const day = dayOf(instant);
        const then = addMonths(day, months);
        expect(isDay(then)).toBe(true);
        expect(then.slice(8) <= day.slice(8)).toBe(true);
        expect(then >= day).toBe(true);
      }),
    );
  });

  it('adds days over month and year ends', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('knows the days of the calendar as the machine does', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      for (let month = 0; month <= 13; month++) {
        for (let date = 0; date <= 32; date++) {
          const text = `${year}-${two(month)}-${two(date)}`;
          const there = new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) === text;
          expect(isDay(text), text).toBe(there);
        }
      }
    }
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1'])('%s is not a day', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
