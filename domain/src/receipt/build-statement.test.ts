import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, startOfDay } from '../time/day.ts';
import { DAY_MS, parseInstant } from '../time/instant.ts';
import { decodeBase64Url } from './base64.ts';
import { readOpenings } from './read-openings.ts';
import { askedAt, build, purpose, querier, recordEntry, seededBytes, subject } from './receipt-test-kit.ts';
import { digestDisclosure } from './salted-disclosure.ts';
import { sha256 } from './sha256.ts';
import { slotEntries } from './slot-entry.ts';
import { parseStatement } from './statement.ts';
import { decodeUtf8 } from './utf8.ts';

const twoRecords = [
  recordEntry('rec_1', '2027-03-01T00:00:00+08:00'),
  recordEntry('rec_2', '2028-07-09T00:00:00+08:00'),
];

describe('a statement (contract §6)', () => {
  it('commits to querier, subject, purpose and each slot, and its openings open exactly them', () => {
    const { bytes, entry, openings } = build({ entries: twoRecords });
    const statement = parseStatement(bytes)!;
    expect(entry).toEqual(sha256(bytes));
    const digests = [statement.querier, statement.subject, statement.purpose, ...statement.slots.map((s) => s.digest)];
    expect(openings.map(({ disclosure }) => digestDisclosure(disclosure)).sort()).toEqual(digests.sort());
    const read = readOpenings(openings.map(({ disclosure }) => disclosure));
    expect(read).toMatchObject({ querier, subject, purpose, severeListings: [], evaluations: [] });
    expect(slotEntries(read)).toEqual(twoRecords);
  });

  it('shows the end of each opening in its slot', () => {
    const { bytes, openings } = build({ entries: twoRecords });
    const { slots } = parseStatement(bytes)!;
    for (const { name, until, disclosure } of openings) {
      if (name === 'slot') {
        const slot = slots.find(({ digest }) => digest === digestDisclosure(disclosure))!;
        expect(parseInstant(slot.until)).toBe(until);
      } else expect(until).toBeNull();
    }
    expect(openings[3]!.until).toBe(twoRecords[0]!.until);
  });

  it.each([
    [0, 16],
    [1, 16],
    [16, 16],
    [17, 32],
    [33, 64],
    [100, 128],
  ])('has for %i entries %i slots', (count, slots) => {
    const entries = Array.from({ length: count }, (_, i) => recordEntry(`rec_${i}`, null));
    expect(parseStatement(build({ entries }).bytes)!.slots).toHaveLength(slots);
  });

  it('has no slots where the query was refused', () => {
    expect(parseStatement(build({ outcome: 'refused' }).bytes)).toMatchObject({ outcome: 'refused', slots: [] });
    expect(() => build({ outcome: 'refused', entries: twoRecords })).toThrow(RangeError);
  });

  it('gives every slot without an end of its own one within five years, at midnight in Shanghai', () => {
    const latest = startOfDay(addMonths(dayOf(askedAt), 60));
    for (let i = 0; i < 200; i++) {
      const { openings } = build({ entries: [recordEntry('rec_1', null)], randomBytes: seededBytes(`ends ${i}`) });
      for (const { until } of openings.slice(3)) {
        expect(until!).toBeGreaterThan(askedAt);
        expect(until!).toBeLessThanOrEqual(latest);
        expect((until! - startOfDay('2026-11-21')) % DAY_MS).toBe(0);
      }
    }
  });

  it('says of each opening which slot it opens', () => {
    const { bytes, openings } = build({ entries: twoRecords });
    const { slots } = parseStatement(bytes)!;
    const opened = openings.slice(3);
    for (const { place, disclosure } of opened) expect(slots[place!]!.digest).toBe(digestDisclosure(disclosure));
    expect(opened.map(({ place }) => place).sort((a, b) => a! - b!)).toEqual([...slots.keys()]);
  });

  it('takes the salts of empty slots, and of no others, from a platform that can derive them', () => {
    const salted: number[] = [];
    const emptySlotSalt = (place: number, until: number) => {
      salted.push(until);
      return `${String(place).padStart(2, 'A')}${'A'.repeat(20)}`;
    };
    const { openings } = build({ entries: twoRecords, emptySlotSalt });
    expect(salted).toEqual(openings.slice(5).map(({ until }) => until));
    const [last] = openings.slice(-1);
    const text = decodeUtf8(decodeBase64Url(last!.disclosure)!);
    expect(text).toBe(`["${String(last!.place).padStart(2, 'A')}${'A'.repeat(20)}","slot",null]`);
  });

  it('lets no slot outlive the consent', () => {
    const endsAtLatest = parseInstant('2026-12-24T18:30:00+08:00');
    const { openings } = build({ entries: twoRecords, endsAtLatest });
    for (const { until } of openings.slice(3)) expect(until!).toBeLessThanOrEqual(endsAtLatest);
  });

  it('never repeats a salt', () => {
    const { openings } = build({ entries: twoRecords });
    const again = build({ entries: twoRecords, randomBytes: seededBytes('other') });
    const all = [...openings, ...again.openings].map(({ disclosure }) => disclosure);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what a reader of the statement alone cannot tell', () => {
  const runs = 1500;
  const built = (entries: typeof twoRecords, label: string) =>
    Array.from({ length: runs }, (_, i) => build({ entries, randomBytes: seededBytes(`${label} ${i}`) }));

  it('is how many entries there are: nothing of them, and no length, depends on it', () => {
    const texts = [build(), build({ entries: twoRecords }), build({ entries: [recordEntry('rec_1', null)] })].map(
      ({ bytes }) => decodeUtf8(bytes)!,
    );
    expect(new Set(texts.map((text) => text.length)).size).toBe(1);
    for (const text of texts) expect(text).not.toMatch(/rec_|adverse|示例|91990000|officer/);
  });

  it('is which slots hold something: an entry stands anywhere', () => {
    const places = new Array<number>(16).fill(0);
    for (const { bytes, openings } of built(twoRecords, 'place')) {
      const digest = digestDisclosure(openings[3]!.disclosure);
      places[parseStatement(bytes)!.slots.findIndex((slot) => slot.digest === digest)]!++;
    }
    for (const count of places) expect(Math.abs(count - runs / 16)).toBeLessThan(5 * Math.sqrt(runs / 16));
  });

  it('is by the ends: empty slots end within a year and after three as records do, and some together', () => {
    const ends = built([], 'ends').map(({ openings }) => openings.slice(3).map(({ until }) => until!));
    const all = ends.flat();
    const share = (fromYears: number, toYears: number) =>
      all.filter((end) => end >= askedAt + fromYears * 365 * DAY_MS && end < askedAt + toYears * 365 * DAY_MS).length /
      all.length;
    expect(share(0, 1)).toBeGreaterThan(0.3);
    expect(share(1, 3)).toBeGreaterThan(0.15);
    expect(share(3, 5)).toBeGreaterThan(0.05);
    const together = ends.filter((of) => new Set(of).size < of.length).length / runs;
    expect(together).toBeGreaterThan(0.5);
  });
});
