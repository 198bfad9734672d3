/**
 * A second verifier of receipts, written from the specifications alone: contract §6 (docs/receipts.md), RFC 6962 §2.1,
 * C2SP signed-note, tlog-checkpoint and tlog-proof, RFC 9901 §4.2. It shares no line with the one it checks: Node's own
 * Ed25519 and SHA-256, nothing of this house.
 *
 * `node test/independent-verifier.ts receipt.json VKEY INSTANT` prints the slots, or says what is wrong and exits with 1.
 */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface IndependentSlot {
  readonly until: string;
  readonly state: 'open' | 'ended' | 'released' | 'withheld';
  readonly value?: unknown;
}

export interface IndependentVerdict {
  readonly queryId: string;
  readonly index: number;
  readonly size: number;
  readonly querier: unknown;
  readonly subject: unknown;
  readonly purpose: unknown;
  readonly slots: readonly IndependentSlot[];
}

interface Key {
  readonly name: string;
  readonly id: Buffer;
  readonly raw: Buffer;
}

type Parts = Record<string, unknown>;

/** @throws Error that says what is wrong */
export function verifyIndependently(receipt: unknown, vkey: string, at: string): IndependentVerdict {
  const parts = members(receipt, ['statement', 'proof', 'openings'], ['releases']);
  const key = readKey(vkey);
  const { content: statement, index, size } = readLogged(parts, key);
  checkStatement(statement);

  const places = new Map<string, string>();
  for (const name of ['querier', 'subject', 'purpose']) places.set(String(statement[name]), name);
  const slots = (statement.slots as Parts[]).map((slot) => members(slot, ['until', 'digest']));
  for (const { digest } of slots) places.set(String(digest), 'slot');
  demand(places.size === 3 + slots.length, 'a digest stands twice in the statement');
  for (const digest of places.keys()) demand(decode(digest, 'base64url').length === 32, 'a digest is none');

  const opened = new Map<string, unknown>();
  for (const opening of list(parts.openings)) {
    // RFC 9901 §4.2.3: the digest is of the ASCII bytes of the base64url text, not of what it encodes.
    const digest = sha256(Buffer.from(String(opening), 'ascii')).toString('base64url');
    const place = places.get(digest);
    demand(place !== undefined && !opened.has(digest), 'an opening belongs nowhere or is there twice');
    const disclosure = JSON.parse(text(decode(String(opening), 'base64url')));
    demand(Array.isArray(disclosure) && disclosure.length === 3, 'an opening is not [salt, name, value]');
    demand(decode(String(disclosure[0]), 'base64url').length >= 16, 'a salt is shorter than 128 bits');
    demand(disclosure[1] === place, 'an opening is of another place');
    opened.set(digest, disclosure[2]);
  }

  const released = new Set<string>();
  for (const release of list(parts.releases ?? [])) {
    const { content } = readLogged(members(release, ['statement', 'proof']), key);
    members(content, ['v', 'kind', 'origin', 'at', 'digests']);
    demand(content.v === 1 && content.kind === 'release', 'a release is none');
    for (const digest of list(content.digests)) {
      demand(places.get(String(digest)) === 'slot', 'a release is of another receipt');
      released.add(String(digest));
    }
  }

  return {
    queryId: String(statement.queryId),
    index,
    size,
    querier: opened.get(String(statement.querier)),
    subject: opened.get(String(statement.subject)),
    purpose: opened.get(String(statement.purpose)),
    slots: slots.map((slot) => {
      const until = String(slot.until);
      const digest = String(slot.digest);
      if (instant(until) <= instant(at)) return { until, state: 'ended' };
      if (released.has(digest)) return { until, state: 'released' };
      return opened.has(digest) ? { until, state: 'open', value: opened.get(digest) } : { until, state: 'withheld' };
    }),
  };
}

/** The statement's bytes are in the log whose key this is: their SHA-256 is an entry under a checkpoint it signed. */
function readLogged({ statement, proof }: Parts, key: Key): { content: Parts; index: number; size: number } {
  const bytes = decode(String(statement), 'base64url');
  const content: unknown = JSON.parse(text(bytes));
  demand(isObject(content) && content.origin === key.name, 'the statement is of another log');
  const { index, path, note } = readProof(String(proof));
  const { size, root } = readCheckpoint(openNote(note, key), key.name);
  demand(index < size, 'the index is beyond the checkpoint');
  demand(auditPathRoot(leafHash(sha256(bytes)), index, size, path).equals(root), 'the path does not lead to the root');
  return { content, index, size };
}

function checkStatement(statement: Parts): void {
  members(statement, [
    ...['v', 'origin', 'queryId', 'at', 'outcome', 'policy', 'data', 'querier', 'subject', 'purpose', 'slots'],
  ]);
  demand(statement.v === 1, 'the statement is of another version');
  const count = list(statement.slots).length;
  if (statement.outcome === 'refused') demand(count === 0, 'a refusal has slots');
  else
    demand(statement.outcome === 'answered' && count >= 16 && Number.isInteger(Math.log2(count)), 'slots miscounted');
}

/** C2SP tlog-proof: header, an optional `extra`, index, path, an empty line, the checkpoint. */
function readProof(proof: string): { index: number; path: Buffer[]; note: string } {
  const split = proof.indexOf('\n\n');
  demand(split !== -1, 'the proof has no checkpoint');
  const lines = proof.slice(0, split).split('\n');
  demand(lines.shift() === 'c2sp.org/tlog-proof@v1', 'the proof is of another format');
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const [, index] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? [];
  demand(index !== undefined, 'the proof has no index');
  return { index: Number(index), path: lines.map((line) => hash(line)), note: proof.slice(split + 2) };
}

/** C2SP signed-note: the text, where this key has signed it. */
function openNote(note: string, key: Key): string {
  const split = note.lastIndexOf('\n\n');
  demand(split !== -1 && note.endsWith('\n'), 'the checkpoint is not a signed note');
  const signed = note.slice(0, split + 1);
  let found = false;
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const [dash, name, encoded, ...rest] = line.split(' ');
    demand(dash === '—' && encoded !== undefined && rest.length === 0, 'a signature line is malformed');
    const bytes = decode(encoded, 'base64');
    demand(bytes.length > 4, 'a signature line is too short');
    if (name !== key.name || !bytes.subarray(0, 4).equals(key.id)) continue;
    demand(verify(null, Buffer.from(signed), publicKeyOf(key), bytes.subarray(4)), 'the signature is wrong');
    found = true;
  }
  demand(found, 'the key has not signed the checkpoint');
  return signed;
}

/** C2SP tlog-checkpoint: origin, size, root, then lines that are no concern of ours. */
function readCheckpoint(signed: string, origin: string): { size: number; root: Buffer } {
  const [name, size, root] = signed.split('\n');
  demand(name === origin, 'the checkpoint is of another log');
  demand(/^(0|[1-9]\d*)$/.test(size ?? ''), 'the checkpoint has no size');
  return { size: Number(size), root: hash(root ?? '') };
}

/**
 * RFC 6962 §2.1.1 read backwards: the last hash of the path is of the half the leaf is not in, the halves being split at
 * the largest power of two below the size.
 */
function auditPathRoot(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer {
  if (size === 1) {
    demand(path.length === 0, 'the path is too long');
    return leaf;
  }
  const other = path.at(-1);
  demand(other !== undefined, 'the path is too short');
  let split = 1;
  while (split * 2 < size) split *= 2;
  const rest = path.slice(0, -1);
  return index < split
    ? nodeHash(auditPathRoot(leaf, index, split, rest), other)
    : nodeHash(other, auditPathRoot(leaf, index - split, size - split, rest));
}

function readKey(vkey: string): Key {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  demand(name !== undefined && id !== undefined && encoded !== undefined, 'the key is not a vkey');
  const typed = decode(encoded, 'base64');
  demand(typed.length === 33 && typed[0] === 1, 'the key is not of Ed25519');
  const computed = sha256(Buffer.concat([Buffer.from(`${name}\n`), typed])).subarray(0, 4);
  demand(computed.toString('hex') === id, 'the id of the key is not its own');
  return { name, id: computed, raw: typed.subarray(1) };
}

/** An Ed25519 key as X.509 writes it (RFC 8410 §4). */
function publicKeyOf({ raw }: Key): KeyObject {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

function leafHash(entry: Buffer): Buffer {
  return sha256(Buffer.concat([Buffer.of(0), entry]));
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.concat([Buffer.of(1), left, right]));
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Node reads base64 leniently: what it would not write itself is refused. */
function decode(encoded: string, encoding: 'base64' | 'base64url'): Buffer {
  const bytes = Buffer.from(encoded, encoding);
  demand(bytes.toString(encoding) === encoded, `this is not ${encoding}`);
  return bytes;
}

function hash(encoded: string): Buffer {
  const bytes = decode(encoded, 'base64');
  demand(bytes.length === 32, 'a hash is not of 32 bytes');
  return bytes;
}

function text(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function instant(value: string): number {
  demand(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value), 'this is not an instant');
  const ms = Date.parse(value);
  demand(!Number.isNaN(ms), 'this is not an instant');
  return ms;
}

function members(value: unknown, required: readonly string[], optional: readonly string[] = []): Parts {
  demand(isObject(value), 'an object is missing');
  for (const name of required) demand(name in value, `${name} is missing`);
  for (const name of Object.keys(value)) demand([...required, ...optional].includes(name), `${name} is unknown`);
  return value;
}

function list(value: unknown): unknown[] {
  demand(Array.isArray(value), 'a list is missing');
  return value;
}

function isObject(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

if (import.meta.main) {
  const [file, vkey, at] = process.argv.slice(2);
  try {
    const verdict = verifyIndependently(JSON.parse(readFileSync(file ?? '', 'utf8')), vkey ?? '', at ?? '');
    console.log(JSON.stringify(verdict, undefined, 2));
    console.log('Verified. A receipt attests what was asked and answered, never anyone’s innocence.');
  } catch (error) {
    console.error(`Not verified: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
