/** The formats of a receipt against answers published by others: what other tools write, we read, and the other way. */
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { verifyEd25519 } from '@credit-check/domain/receipt/ed25519';
import { computeInclusionRoot } from '@credit-check/domain/receipt/inclusion-root';
import { computeRoot, hashLeaf, hashNode } from '@credit-check/domain/receipt/merkle';
import { merkleTree } from '@credit-check/domain/receipt/merkle-tree';
import {
  formatSignerKey,
  formatVerifierKey,
  parseSignerKey,
  parseVerifierKey,
} from '@credit-check/domain/receipt/note-key';
import { digestDisclosure, parseDisclosure } from '@credit-check/domain/receipt/salted-disclosure';
import { formatNote, parseNote, verifyNote } from '@credit-check/domain/receipt/signed-note';
import { describe, expect, it } from 'vitest';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
}

describe('Merkle tree (RFC 6962)', () => {
  const vector = read<{
    leaf: { entryText: string; hashHex: string };
    node: { leftText: string; rightText: string; hashHex: string };
    emptyRootHex: string;
    entriesHex: string[];
    rootsHex: string[];
  }>('merkle');

  it('hashes leaves, nodes and the empty tree', () => {
    const { leaf, node, emptyRootHex } = vector;
    expect(hex(hashLeaf(Buffer.from(leaf.entryText)))).toBe(leaf.hashHex);
    expect(hex(hashNode(Buffer.from(node.leftText), Buffer.from(node.rightText)))).toBe(node.hashHex);
    expect(hex(computeRoot([]))).toBe(emptyRootHex);
  });

  it('has the published root after each entry, and proofs that lead to it', () => {
    const leaves = vector.entriesHex.map((entry) => hashLeaf(bytes(entry)));
    for (const [i, root] of vector.rootsHex.entries()) {
      const size = i + 1;
      const tree = merkleTree(size, (level, index) =>
        computeRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      );
      expect(hex(tree.root())).toBe(root);
      for (let index = 0; index < size; index++) {
        const reached = computeInclusionRoot(leaves[index]!, index, size, tree.inclusionProof(index));
        expect(reached && hex(reached)).toBe(root);
      }
    }
  });
});

describe('signed notes (C2SP signed-note)', () => {
  const vector = read<{
    specification: { vkey: string; note: string };
    peter: { skey: string; vkey: string; signatureLine: string };
    enoch: { vkey: string; signatureLine: string };
    text: string;
    badVkeys: string[];
  }>('signed-note');
  const verify = (note: string, vkey: string) => verifyNote(parseNote(note)!, parseVerifierKey(vkey)!, verifyEd25519);

  it('verifies the example of the specification, and not with another byte in it', async () => {
    const { note, vkey } = vector.specification;
    expect(await verify(note, vkey)).toBe(true);
    expect(await verify(note.replace('an example', 'on example'), vkey)).toBe(false);
  });

  it('verifies either of two signatures and passes the other over', async () => {
    const { text, peter, enoch } = vector;
    const both = `${text}\n${peter.signatureLine}${enoch.signatureLine}`;
    expect(await verify(both, peter.vkey)).toBe(true);
    expect(await verify(both, enoch.vkey)).toBe(true);
    expect(await verify(`${text}\n${peter.signatureLine}`, enoch.vkey)).toBe(false);
  });

  it('signs as Go does', () => {
    const { text, peter } = vector;
    const key = parseSignerKey(peter.skey)!;
    const der = Buffer.concat([bytes('302e020100300506032b657004220420'), key.seed]);
    const signature = sign(null, Buffer.from(text), createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    expect(formatNote(text, [{ name: key.name, keyId: key.keyId, signature }])).toBe(`${text}\n${peter.signatureLine}`);
    expect(formatVerifierKey(key.name, key.publicKey)).toBe(peter.vkey);
    expect(formatSignerKey(key.name, key.seed)).toBe(peter.skey);
  });

  it('accepts no part of a key, no key with a byte changed, and no other algorithm', () => {
    const { vkey, skey } = vector.peter;
    for (const bad of vector.badVkeys) expect(parseVerifierKey(bad)).toBeUndefined();
    for (let i = 0; i < vkey.length; i++) {
      expect(parseVerifierKey(vkey.slice(0, i))).toBeUndefined();
      expect(parseVerifierKey(vkey.slice(i + 1))).toBeUndefined();
      expect(parseVerifierKey(withNextCharacter(vkey, i))).toBeUndefined();
    }
    for (let i = 0; i < skey.length; i++) expect(parseSignerKey(withNextCharacter(skey, i))).toBeUndefined();
  });

  it('refuses what is not a note', () => {
    const { text, peter } = vector;
    const line = peter.signatureLine;
    const malformed = [
      text,
      `${text}\n`,
      `${text}\n${line.slice(0, -1)}`,
      `\u0001${text}\n${line}`,
      `\ud800${text}\n${line}`,
      `${text}\n${line.replace('PeterNeumann', 'Bad Name')}`,
      `${text}\n${line}Unexpected line.\n`,
      `${text}\n${line.repeat(101)}`,
    ];
    for (const note of malformed) expect(parseNote(note)).toBeUndefined();
  });
});

describe('salted disclosures (RFC 9901)', () => {
  const vector = read<{ name: string; value: string; disclosure: string; digest: string }>('salted-disclosure');

  it('reads and digests the disclosure of the specification', () => {
    expect(parseDisclosure(vector.disclosure)).toEqual({ name: vector.name, value: vector.value });
    expect(digestDisclosure(vector.disclosure)).toBe(vector.digest);
  });
});

function withNextCharacter(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) + 1) + text.slice(at + 1);
}
