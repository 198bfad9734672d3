/** Proof that an entry stands in a log, to be verified offline (C2SP tlog-proof). */
import { decodeBase64, encodeBase64 } from './base64.ts';
import { parseDecimal } from './checkpoint.ts';
import { HASH_BYTES } from './merkle.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 entries has no longer path. */
const HASHES_MAX = 53;

export interface TlogProof {
  readonly index: number;
  /** Inclusion path, from the leaf's sibling up. */
  readonly hashes: readonly Uint8Array[];
  /** The log's checkpoint, a signed note, verbatim. */
  readonly checkpoint: string;
}

/** `encode` gives base64: proofs of one tree share most of their hashes, so that one who writes many may remember them. */
export function formatTlogProof({ index, hashes, checkpoint }: TlogProof, encode = encodeBase64): string {
  const path = hashes.map((hash) => `${encode(hash)}\n`).join('');
  return `${HEADER}\nindex ${index}\n${path}\n${checkpoint}`;
}

/** Undefined for what is not a proof. An `extra` line is passed over: nothing vouches for it. */
export function parseTlogProof(proof: string): TlogProof | undefined {
  const end = proof.indexOf('\n\n');
  if (end === -1) return undefined;
  const lines = proof.slice(0, end).split('\n');
  if (lines.shift() !== HEADER) return undefined;
  if (lines[0]?.startsWith('extra ') && !decodeBase64(lines.shift()!.slice('extra '.length))) return undefined;
  const indexLine = lines.shift();
  const index = indexLine?.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : undefined;
  if (index === undefined || lines.length > HASHES_MAX) return undefined;
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const hash = decodeBase64(line);
    if (hash?.length !== HASH_BYTES) return undefined;
    hashes.push(hash);
  }
  return { index, hashes, checkpoint: proof.slice(end + 2) };
}
