/** One audit of a log: signed, grown from what is remembered, and made of the entries it serves. */
import { encodeBase64 } from '@credit-check/domain/receipt/base64';
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
}

export interface AuditReport {
  readonly origin: string;
  readonly vkey: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** Undefined the first time. */
  readonly sizeBefore: number | undefined;
  readonly bundles: number;
  /** The signed note, to be remembered and to be compared with others'. */
  readonly checkpoint: string;
}

/** @throws AuditError for anything but a log that is whole and has only grown. */
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

  const { root, rootOfPast } = await recompute(platform, checkpoint, past?.size, text, host);
  if (!bytesEqual(root, checkpoint.root)) {
    throw new AuditError('tiles', `the entries make the root ${encodeBase64(root)}, the checkpoint has another`, text);
  }
  if (past && !(rootOfPast && bytesEqual(rootOfPast, past.root))) throw fork(past, text);
  return {
    origin: checkpoint.origin,
    vkey,
    size: checkpoint.size,
    root: encodeBase64(checkpoint.root),
    sizeBefore: past?.size,
    bundles: Math.ceil(checkpoint.size / TILE_WIDTH),
    checkpoint: text,
  };
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

/** Root of all entries, and of the first `pastSize`: that the one contains the other is the proof of consistency. */
async function recompute(
  platform: string,
  { size }: Checkpoint,
  pastSize: number | undefined,
  text: string,
  host: LogHost & { readonly sha256: Sha256 },
): Promise<{ root: Uint8Array; rootOfPast: Uint8Array | undefined }> {
  const tree = new CompactRange(host.sha256);
  let rootOfPast = pastSize === 0 ? tree.root() : undefined;
  const bundles = Math.ceil(size / TILE_WIDTH);
  for (let from = 0; from < bundles; from += AT_ONCE) {
    const indexes = Array.from({ length: Math.min(AT_ONCE, bundles - from) }, (_, i) => from + i);
    const read = await Promise.all(indexes.map((index) => readLeaves(platform, index, size, text, host)));
    for (const leaf of read.flat()) {
      tree.append(leaf);
      if (tree.size === pastSize) rootOfPast = tree.root();
    }
  }
  return { root: tree.root(), rootOfPast };
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
