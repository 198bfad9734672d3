/** One audit of a log: signed, grown from what is remembered, and made of the entries it serves. */
import { decodeBase64, encodeBase64 } from '@credit-check/domain/receipt/base64';
import { bytesEqual } from '@credit-check/domain/receipt/bytes-equal';
import { type Checkpoint, parseCheckpoint } from '@credit-check/domain/receipt/checkpoint';
import { verifyEd25519 } from '@credit-check/domain/receipt/ed25519';
import { hashLeaf } from '@credit-check/domain/receipt/merkle';
import { parseVerifierKey } from '@credit-check/domain/receipt/note-key';
import type { Sha256 } from '@credit-check/domain/receipt/sha256';
import { parseNote, verifyNote } from '@credit-check/domain/receipt/signed-note';
import { AuditError } from './audit-error.ts';
import { CompactRange } from './compact-range.ts';
import { type LogHost, readBundle, readCheckpointText, readLeafTile, TILE_WIDTH } from './log-reader.ts';

/** Bundles asked for at a time. */
const AT_ONCE = 8;

export interface Remembered {
  readonly vkey: string;
  /** The signed note, verbatim. */
  readonly checkpoint: string;
  /** Base64: roots of the complete subtrees below it (`CompactRange`), from which the audit goes on. Default: from the start. */
  readonly peaks?: readonly string[];
}

export interface AuditReport {
  readonly origin: string;
  readonly vkey: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Undefined the first time. */
  readonly sizeBefore: number | undefined;
  /** Read for this audit. */
  readonly bundles: number;
  readonly peaks: readonly string[];
  /** The signed note, to be remembered and to be compared with others'. */
  readonly checkpoint: string;
}

/**
 * What was audited before is not read again: a log that has grown has its past as subtrees.
 * @throws AuditError for anything but a log that is whole and has only grown.
 */
export async function auditLog(
  platform: string,
  vkeys: readonly string[],
  remembered: Remembered | undefined,
  host: LogHost & { readonly sha256: Sha256 },
): Promise<AuditReport> {
  const before = remembered && (await openRemembered(remembered));
  const text = await readCheckpointText(platform, host);
  const { checkpoint, vkey } = await openCheckpoint(text, vkeys);
  const past = before?.checkpoint;
  if (past && past.origin !== checkpoint.origin) throw new AuditError('origin', `this was ${past.origin} before`, text);
  if (past && past.size > checkpoint.size) {
    throw new AuditError('shrunk', `${past.size} entries before, ${checkpoint.size} now`, text);
  }
  if (past?.size === checkpoint.size && !bytesEqual(past.root, checkpoint.root)) throw fork(past, text);

  const known = remembered && past && openPeaks(past, remembered.peaks, host.sha256);
  const grown = known && (await grow(platform, known, checkpoint.size, text, host));
  const isWhole = grown !== undefined && bytesEqual(grown.tree.root(), checkpoint.root);
  // The first time, or to say what is wrong: all of it.
  const { tree, bundles } = isWhole ? grown : await recompute(platform, checkpoint, past, text, host);
  return {
    origin: checkpoint.origin,
    vkey,
    size: checkpoint.size,
    root: encodeBase64(checkpoint.root),
    sizeBefore: past?.size,
    bundles,
    checkpoint: text,
    peaks: tree.peaks.map(encodeBase64),
  };
}

/** The tree that was audited; undefined where nothing was kept of it. */
function openPeaks(
  { size, root }: Checkpoint,
  kept: readonly string[] | undefined,
  sha256: Sha256,
): CompactRange | undefined {
  if (kept === undefined) return undefined;
  const peaks = kept.map(decodeBase64).filter((peak) => peak !== undefined);
  const tree = new CompactRange(sha256, { size, peaks });
  if (!bytesEqual(tree.root(), root)) throw new AuditError('malformed', 'what is remembered does not fit together');
  return tree;
}

function fork({ size }: Checkpoint, seen: string): AuditError {
  return new AuditError('fork', `the first ${size} entries are not those they were`, seen);
}

/** What is remembered was verified then; verified again, it is evidence and no mere file. */
async function openRemembered({ checkpoint, vkey }: Remembered) {
  return openCheckpoint(checkpoint, [vkey]).catch(() => {
    throw new AuditError('malformed', 'what is remembered is no checkpoint its key has signed');
  });
}

/** The checkpoint, and the key that has signed it. */
async function openCheckpoint(
  text: string,
  vkeys: readonly string[],
): Promise<{ checkpoint: Checkpoint; vkey: string }> {
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint) throw new AuditError('malformed', 'this is not a signed checkpoint', text);
  let isOurs = false;
  for (const vkey of vkeys) {
    const key = parseVerifierKey(vkey);
    if (!key) throw new AuditError('malformed', 'a verifier key is not an Ed25519 vkey');
    isOurs ||= key.name === checkpoint.origin;
    if (key.name === checkpoint.origin && (await verifyNote(note, key, verifyEd25519))) return { checkpoint, vkey };
  }
  throw isOurs
    ? new AuditError('signature', 'no trusted key has signed the checkpoint', text)
    : new AuditError('origin', `the checkpoint is of ${checkpoint.origin}`, text);
}

interface Read {
  readonly tree: CompactRange;
  readonly bundles: number;
}

/**
 * The tree of all entries; that it has passed through the root of the past is the proof of consistency.
 * @throws AuditError `tiles` or `fork`
 */
async function recompute(
  platform: string,
  { size, root }: Checkpoint,
  past: Checkpoint | undefined,
  text: string,
  host: LogHost & { readonly sha256: Sha256 },
): Promise<Read> {
  const tree = new CompactRange(host.sha256);
  let rootOfPast: Uint8Array | undefined;
  const read = await grow(platform, tree, size, text, host, past?.size, (then) => {
    rootOfPast = then;
  });
  if (!bytesEqual(tree.root(), root)) {
    throw new AuditError(
      'tiles',
      `the entries make the root ${encodeBase64(tree.root())}, the checkpoint has another`,
      text,
    );
  }
  if (past && !(rootOfPast && bytesEqual(rootOfPast, past.root))) throw fork(past, text);
  return read;
}

/** Appends what the log has more than the tree; `onSize` is given the root the tree has at that size. */
async function grow(
  platform: string,
  tree: CompactRange,
  size: number,
  text: string,
  host: LogHost & { readonly sha256: Sha256 },
  atSize?: number,
  onSize?: (root: Uint8Array) => void,
): Promise<Read> {
  if (tree.size === atSize) onSize?.(tree.root());
  const first = Math.floor(tree.size / TILE_WIDTH);
  const bundles = Math.ceil(size / TILE_WIDTH) - (tree.size === size ? Math.ceil(size / TILE_WIDTH) : first);
  for (let from = 0; from < bundles; from += AT_ONCE) {
    const indexes = Array.from({ length: Math.min(AT_ONCE, bundles - from) }, (_, i) => first + from + i);
    const read = await Promise.all(indexes.map((index) => readLeaves(platform, index, size, text, host)));
    const known = tree.size - indexes[0]! * TILE_WIDTH;
    for (const leaf of read.flat().slice(known)) {
      tree.append(leaf);
      if (tree.size === atSize) onSize?.(tree.root());
    }
  }
  return { tree, bundles };
}

/** Leaf hashes of a bundle's entries, which the tile beside it must hold too: proofs are made of tiles. */
async function readLeaves(
  platform: string,
  index: number,
  size: number,
  text: string,
  host: LogHost & { readonly sha256: Sha256 },
): Promise<Uint8Array[]> {
  const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
  const [entries, hashes] = await Promise.all([
    readBundle(platform, index, width, host),
    readLeafTile(platform, index, width, host),
  ]);
  const leaves = entries.map((entry) => hashLeaf(entry, host.sha256));
  const wrong = leaves.findIndex((leaf, i) => !bytesEqual(leaf, hashes[i]!));
  if (wrong !== -1) {
    throw new AuditError('tiles', `entry ${index * TILE_WIDTH + wrong} is not what the tile says it is`, text);
  }
  return leaves;
}
