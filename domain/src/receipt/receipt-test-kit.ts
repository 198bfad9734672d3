/** What the tests of receipts share: repeatable randomness, entries, and a platform that logs and signs. */
import { ed25519 } from '@noble/curves/ed25519.js';
import type { DisclosedRecord } from '../contract/disclosed.ts';
import { type EpochMs, formatInstant, parseInstant } from '../time/instant.ts';
import { encodeBase64Url } from './base64.ts';
import { type BuiltStatement, buildStatement, type StatementInput } from './build-statement.ts';
import { formatCheckpoint } from './checkpoint.ts';
import { verifyEd25519 } from './ed25519.ts';
import { computeRoot, hashLeaf } from './merkle.ts';
import { merkleTree } from './merkle-tree.ts';
import { computeKeyId, formatVerifierKey } from './note-key.ts';
import type { RandomBytes } from './random-source.ts';
import { sha256 } from './sha256.ts';
import { formatNote } from './signed-note.ts';
import type { SlotEntry } from './slot-entry.ts';
import { formatTlogProof } from './tlog-proof.ts';
import { encodeUtf8 } from './utf8.ts';

export const origin = 'sandbox.example/log';
export const askedAt: EpochMs = parseInstant('2026-11-21T10:00:00+08:00');
export const querier = { organization: { id: 'org_1', name: '示例采购代理' }, operator: 'officer@agency' };
export const subject = { scheme: 'uscc', id: '91990000MAT000026X', kind: 'organization', name: '沙盒示例有限公司' };
export const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' };

/** The same bytes for the same seed. */
export function seededBytes(seed: string): RandomBytes {
  let state = sha256(encodeUtf8(seed));
  return (length) => {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      state = sha256(state);
      out.set(state.subarray(0, Math.min(32, length - at)), at);
    }
    return out;
  };
}

export function recordEntry(id: string, endsAt: string | null): SlotEntry {
  const record: DisclosedRecord = {
    id,
    catalogueItem: { code: 'GX-AP-01', name: '行政处罚' },
    polarity: 'adverse',
    title: '示例行政处罚',
    facts: '示例事实',
    provider: '示例市场监督管理局',
    determinedOn: '2026-01-05',
    annotations: [],
    disclosure: { endsAt, rules: ['GX27'] },
  };
  return { value: { type: 'record', ...record }, until: endsAt === null ? null : parseInstant(endsAt) };
}

export function build(input: Partial<StatementInput> = {}): BuiltStatement {
  return buildStatement({
    origin,
    queryId: 'qry_1',
    at: askedAt,
    outcome: 'answered',
    policy: 'p1',
    data: 'd1',
    querier,
    subject,
    purpose,
    entries: [],
    randomBytes: seededBytes('statement'),
    ...input,
  });
}

/** A platform with one key. Logs what it is given between others' entries. */
export function createPlatform(seed = 'key', name = origin) {
  const secretKey = sha256(encodeUtf8(seed));
  const publicKey = ed25519.getPublicKey(secretKey);

  function sign(text: string) {
    return { name, keyId: computeKeyId(name, publicKey), signature: ed25519.sign(encodeUtf8(text), secretKey) };
  }

  function log(bytes: Uint8Array, { index = 5, size = 11 } = {}): { statement: string; proof: string } {
    const leaves = Array.from({ length: size }, (_, i) =>
      hashLeaf(i === index ? sha256(bytes) : sha256(Uint8Array.of(i))),
    );
    const tree = merkleTree(size, (level, at) => computeRoot(leaves.slice(at * 2 ** level, (at + 1) * 2 ** level)));
    const text = formatCheckpoint({ origin: name, size, root: tree.root() });
    const checkpoint = formatNote(text, [sign(text)]);
    const proof = formatTlogProof({ index, hashes: tree.inclusionProof(index), checkpoint });
    return { statement: encodeBase64Url(bytes), proof };
  }

  return {
    vkey: formatVerifierKey(name, publicKey),
    log,
    sign,
    receipt: ({ bytes, openings }: BuiltStatement) => ({
      ...log(bytes),
      openings: openings.map(({ disclosure }) => disclosure),
    }),
  };
}

/** Verifies each signature once: tests ask about the same one thousands of times. */
export function rememberingVerifier(): typeof verifyEd25519 {
  const known = new Map<string, boolean>();
  return async (signature, message, publicKey) => {
    const key = [signature, message, publicKey].map(encodeBase64Url).join();
    const valid = known.get(key) ?? (await verifyEd25519(signature, message, publicKey));
    known.set(key, valid);
    return valid;
  };
}

export const at = formatInstant(askedAt);
