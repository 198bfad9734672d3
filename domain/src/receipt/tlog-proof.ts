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

/**
 * As C2SP tlog-proof writes it.
 * @param proof `hashes`: from the leaf upwards
 */
export function formatTlogProof({ index, hashes, checkpoint }: TlogProof): string {
  return formatWrittenProof(index, hashes.map((hash) => `${encodeBase64(hash)}\n`).join(''), checkpoint);
}

/** With the path as it is written, a line of base64 a hash: who proves many entries of one tree writes most lines once. */
export function formatWrittenProof(index: number, path: string, checkpoint: string): string {
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
