import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64Url } from './base64.ts';
import { formatCheckpoint } from './checkpoint.ts';
import { ReceiptError } from './receipt-error.ts';
import { at, build, createPlatform, origin, recordEntry, rememberingVerifier } from './receipt-test-kit.ts';
import { digestDisclosure, encodeDisclosure } from './salted-disclosure.ts';
import { formatNote, parseNote } from './signed-note.ts';
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';
import { verifyReceipt } from './verify-receipt.ts';

const platform = createPlatform();
const { vkey } = platform;
const built = build({ entries: [recordEntry('rec_1', '2027-03-01T00:00:00+08:00')] });
const receipt = platform.receipt(built);
const salt = encodeBase64Url(new Uint8Array(16).fill(7));

type StatementJson = { slots: { until: string; digest: string }[]; [name: string]: unknown };

/** A receipt whose statement is altered before the platform logs and signs it: what a dishonest platform could do. */
function issued(alter: (statement: StatementJson) => void, openings: string[] = []) {
  const statement = JSON.parse(decodeUtf8(built.bytes)!) as StatementJson;
  alter(statement);
  return { ...platform.log(encodeUtf8(JSON.stringify(statement))), openings };
}

/** A receipt with another checkpoint text in its proof, signed by the platform. */
function checkpointed(text: string) {
  const proof = parseTlogProof(receipt.proof)!;
  return { ...receipt, proof: formatTlogProof({ ...proof, checkpoint: formatNote(text, [platform.sign(text)]) }) };
}

describe('a receipt that was tampered with', () => {
  const verifyEd25519 = rememberingVerifier();
  const fields = [
    { of: 'statement', read: receipt.statement, put: (text: string) => ({ ...receipt, statement: text }) },
    { of: 'proof', read: receipt.proof, put: (text: string) => ({ ...receipt, proof: text }) },
    ...receipt.openings.map((opening, i) => ({
      of: `opening ${i}`,
      read: opening,
      put: (text: string) => ({ ...receipt, openings: receipt.openings.with(i, text) }),
    })),
  ];
  const flip = (text: string, place: number, bit: number) =>
    text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) + text.slice(place + 1);

  it('does not verify with one bit flipped in any of its characters', async () => {
    for (const { of, read, put } of fields) {
      for (let place = 0; place < read.length; place++) {
        const verifying = verifyReceipt(put(flip(read, place, place % 7)), { vkey, at, verifyEd25519 });
        await expect(verifying, `${of}, character ${place}`).rejects.toBeInstanceOf(ReceiptError);
      }
    }
  });

  it('does not verify with any bit flipped in its proof', async () => {
    for (let i = 0; i < receipt.proof.length * 7; i++) {
      const proof = flip(receipt.proof, Math.floor(i / 7), i % 7);
      await expect(verifyReceipt({ ...receipt, proof }, { vkey, at, verifyEd25519 })).rejects.toBeInstanceOf(
        ReceiptError,
      );
    }
  });

  it('does not verify with characters cut out or put in', async () => {
    const cut = fc.record({
      field: fc.nat(fields.length - 1),
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(cut, fc.stringMatching(/^[\n A-Za-z0-9+/=_-]{0,3}$/), async ({ field, from, length }, put) => {
        const { read, put: replace } = fields[field]!;
        const cutAt = from % read.length;
        const altered = read.slice(0, cutAt) + put + read.slice(cutAt + length);
        fc.pre(altered !== read);
        await expect(verifyReceipt(replace(altered), { vkey, at, verifyEd25519 })).rejects.toBeInstanceOf(ReceiptError);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is not a receipt', () => {
  it.each([
    ['nothing', undefined],
    ['text', 'receipt'],
    ['an empty object', {}],
    ['one with a member it cannot have', { ...receipt, status: 'no-adverse-records' }],
    ['a member of another type', { ...receipt, openings: receipt.openings[0] }],
    ['a statement with padding', { ...receipt, statement: `${receipt.statement}==` }],
    ['a statement that is not UTF-8', { ...receipt, statement: '_____w' }],
    ['a statement that is not JSON', { ...receipt, statement: encodeBase64Url(encodeUtf8('{')) }],
    ['deep nesting', { ...receipt, statement: encodeBase64Url(encodeUtf8('['.repeat(100_000))) }],
    ['a proof without a checkpoint', { ...receipt, proof: 'c2sp.org/tlog-proof@v1\nindex 0\n\n' }],
    ['another version', issued((statement) => Object.assign(statement, { v: 2 }))],
    ['a member more in the statement', issued((statement) => Object.assign(statement, { status: 'clear' }))],
    ['a day that does not exist', issued((statement) => Object.assign(statement.slots[0]!, { until: '2026-02-30' }))],
    ['fifteen slots', issued((statement) => statement.slots.pop())],
    ['slots in a refusal', issued((statement) => Object.assign(statement, { outcome: 'refused' }))],
    [
      'a digest twice',
      issued((statement) => Object.assign(statement.slots[0]!, { digest: statement.slots[1]!.digest })),
    ],
    ['a digest that is none', issued((statement) => Object.assign(statement, { querier: 'AAAA' }))],
  ])('is refused as malformed: %s', async (_, hostile) => {
    await expect(verifyReceipt(hostile, { vkey, at })).rejects.toMatchObject({
      name: 'ReceiptError',
      code: 'malformed',
    });
  });

  it.each([
    ['a key that is none', { vkey: `${vkey}A`, at }],
    ['an instant without an offset', { vkey, at: '2026-11-21T10:00:00' }],
  ])('is not looked at with %s', async (_, options) => {
    await expect(verifyReceipt(receipt, options)).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('a receipt that is not of this log', () => {
  const { size, root } = { size: 11, root: new Uint8Array(32) };

  it.each([
    ['signature', 'the key has another secret', receipt, createPlatform('other').vkey],
    ['origin', 'the key is of another log', receipt, createPlatform('key', 'other.example').vkey],
    ['origin', 'the statement names another log', issued((s) => Object.assign(s, { origin: 'other.example' })), vkey],
    [
      'origin',
      'the checkpoint names another log',
      checkpointed(formatCheckpoint({ origin: 'other', size, root })),
      vkey,
    ],
    ['inclusion', 'the root is another', checkpointed(formatCheckpoint({ origin, size, root })), vkey],
    ['inclusion', 'another statement was logged', { ...receipt, proof: platform.log(new Uint8Array(1)).proof }, vkey],
    ['inclusion', 'the index is another', { ...receipt, proof: receipt.proof.replace('index 5', 'index 4') }, vkey],
  ])('is refused as %s where %s', async (code, _, hostile, key) => {
    await expect(verifyReceipt(hostile, { vkey: key, at })).rejects.toMatchObject({ code });
  });

  it('is refused where one of two signatures of the key is bad', async () => {
    const { text, signatures } = parseNote(parseTlogProof(receipt.proof)!.checkpoint)!;
    const bad = { ...signatures[0]!, signature: new Uint8Array(64) };
    const proof = formatTlogProof({
      ...parseTlogProof(receipt.proof)!,
      checkpoint: formatNote(text, [signatures[0]!, bad]),
    });
    await expect(verifyReceipt({ ...receipt, proof }, { vkey, at })).rejects.toMatchObject({ code: 'signature' });
  });
});

describe('openings that do not belong', () => {
  const opening = (name: string, value: unknown) => encodeDisclosure(salt, name, value);
  const inSlot = (text: string) =>
    issued((statement) => Object.assign(statement.slots[0]!, { digest: digestDisclosure(text) }), [text]);
  const asQuerier = (text: string) =>
    issued((statement) => Object.assign(statement, { querier: digestDisclosure(text) }), [text]);

  it('are accepted where they do', async () => {
    await verifyReceipt(inSlot(opening('slot', { type: 'listing', id: 'lst_1' })), { vkey, at });
    await verifyReceipt(asQuerier(opening('querier', {})), { vkey, at });
  });

  it.each([
    ['unreferenced', { ...receipt, openings: [...receipt.openings, opening('slot', null)] }],
    ['there twice', { ...receipt, openings: [...receipt.openings, receipt.openings[4]!] }],
    ['not base64url', { ...receipt, openings: ['***'] }],
    ['in the wrong place', inSlot(opening('subject', { id: '1' }))],
    ['a slot where the querier stands', asQuerier(opening('slot', null))],
    ['of an unknown type', inSlot(opening('slot', { type: 'score' }))],
    ['of no type', inSlot(opening('slot', {}))],
    ['a list', inSlot(opening('slot', []))],
    ['text', asQuerier(opening('querier', 'someone'))],
    ['nothing where someone must be', asQuerier(opening('querier', null))],
    ['with a short salt', inSlot(encodeDisclosure(encodeBase64Url(new Uint8Array(15)), 'slot', null))],
    ['not a disclosure', inSlot(encodeBase64Url(encodeUtf8('{}')))],
    ['too long', inSlot(encodeBase64Url(encodeUtf8('["AAAAAAAAAAAAAAAAAAAAAA","slot",null,1]')))],
  ])('are refused: %s', async (_, hostile) => {
    await expect(verifyReceipt(hostile, { vkey, at })).rejects.toMatchObject({ code: 'opening' });
  });
});
