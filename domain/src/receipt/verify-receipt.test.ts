import { describe, expect, it } from 'vitest';
import { formatInstant } from '../time/instant.ts';
import { encodeBase64 } from './base64.ts';
import {
  askedAt,
  at,
  build,
  createPlatform,
  origin,
  purpose,
  querier,
  recordEntry,
  subject,
} from './receipt-test-kit.ts';
import { buildRelease } from './release.ts';
import { digestDisclosure } from './salted-disclosure.ts';
import { verifyReceipt } from './verify-receipt.ts';

const platform = createPlatform();
const { vkey } = platform;
const end = '2027-03-01T00:00:00+08:00';
const entry = recordEntry('rec_1', end);
const built = build({ entries: [entry, recordEntry('rec_2', '2028-07-09T00:00:00+08:00')] });
const receipt = platform.receipt(built);
const recordOpening = built.openings[3]!.disclosure;

type Verified = Awaited<ReturnType<typeof verifyReceipt>>;
const held = ({ slots }: Verified) => slots.filter(({ value }) => value).map(({ value }) => value!.id);
const states = ({ slots }: Verified) => Object.groupBy(slots, ({ state }) => state);
const without = (...openings: string[]) => ({
  ...receipt,
  openings: receipt.openings.filter((opening) => !openings.includes(opening)),
});

describe('a receipt of the platform', () => {
  it('says who asked about whom, why and when, what was answered, and where that is logged', async () => {
    const verified = await verifyReceipt(receipt, { vkey, at });
    expect(verified).toMatchObject({ querier, subject, purpose, index: 5, checkpoint: { origin, size: 11 } });
    expect(verified.statement).toMatchObject({ queryId: 'qry_1', at, outcome: 'answered', origin });
    expect(verified.slots).toHaveLength(16);
    expect(held(verified).sort()).toEqual(['rec_1', 'rec_2']);
    expect(states(verified).open).toHaveLength(16);
    expect(verified.slots.find(({ value }) => value?.id === 'rec_1')).toEqual({
      until: end,
      state: 'open',
      value: entry.value,
    });
  });

  it('proves a refusal too', async () => {
    const refused = platform.receipt(build({ outcome: 'refused' }));
    expect(await verifyReceipt(refused, { vkey, at })).toMatchObject({
      statement: { outcome: 'refused' },
      slots: [],
      querier,
    });
  });

  it('shows nothing of what has ended, from that instant on, opening or not', async () => {
    const before = formatInstant(Date.parse(end) - 1);
    expect(held(await verifyReceipt(receipt, { vkey, at: before }))).toContain('rec_1');
    for (const shown of [receipt, without(recordOpening)]) {
      const verified = await verifyReceipt(shown, { vkey, at: end });
      expect(held(verified)).toEqual(['rec_2']);
      const slot = verified.slots.find(({ until }) => until === end)!;
      expect(slot).toEqual({ until: end, state: 'ended' });
    }
  });

  it('says where something that should be open is withheld', async () => {
    const verified = await verifyReceipt(without(recordOpening), { vkey, at });
    expect(states(verified).withheld).toEqual([{ until: end, state: 'withheld' }]);
    expect(states(verified).open).toHaveLength(15);
  });

  it('may keep back who asked and why', async () => {
    const [querierOpening, , purposeOpening] = receipt.openings as [string, string, string];
    const verified = await verifyReceipt(without(querierOpening, purposeOpening), { vkey, at });
    expect(verified).toMatchObject({ querier: undefined, subject, purpose: undefined });
  });

  it('verifies whatever the order of its openings', async () => {
    const reversed = { ...receipt, openings: receipt.openings.toReversed() };
    expect(await verifyReceipt(reversed, { vkey, at })).toEqual(await verifyReceipt(receipt, { vkey, at }));
  });

  it('verifies beside signatures of other keys and algorithms', async () => {
    const other = createPlatform('witness', 'witness.example/w1').sign('any text');
    const line = `— ${other.name} ${encodeBase64(new Uint8Array([...other.keyId, ...new Uint8Array(2420)]))}\n`;
    const cosigned = { ...receipt, proof: `${receipt.proof}${line}` };
    expect(held(await verifyReceipt(cosigned, { vkey, at }))).toHaveLength(2);
  });
});

describe('a receipt with releases', () => {
  const digest = digestDisclosure(recordOpening);
  const release = (digests: string[], from = platform, name = origin) =>
    from.log(buildRelease({ origin: name, at: askedAt, digests }), { index: 3, size: 20 });

  it('says what was taken back and shows nothing of it, opening or not', async () => {
    for (const shown of [receipt, without(recordOpening)]) {
      const verified = await verifyReceipt({ ...shown, releases: [release([digest])] }, { vkey, at });
      expect(states(verified).released).toEqual([{ until: end, state: 'released' }]);
      expect(held(verified)).toEqual(['rec_2']);
    }
  });

  it('says ended of what was taken back and has ended since', async () => {
    const verified = await verifyReceipt({ ...receipt, releases: [release([digest])] }, { vkey, at: end });
    expect(verified.slots.find(({ until }) => until === end)!.state).toBe('ended');
  });

  it.each([
    ['malformed', 'is of another receipt', release([digestDisclosure('other')])],
    ['malformed', 'names nothing', release([])],
    ['malformed', 'is a statement', platform.log(built.bytes)],
    ['signature', 'is signed by another key', release([digest], createPlatform('other'))],
    ['origin', 'is of another log', release([digest], createPlatform('key', 'other.example'), 'other.example')],
    ['inclusion', 'is not the one logged', { ...release([digest]), proof: receipt.proof }],
  ])('is refused as %s where a release %s', async (code, _, bad) => {
    await expect(verifyReceipt({ ...receipt, releases: [bad] }, { vkey, at })).rejects.toMatchObject({ code });
  });
});
