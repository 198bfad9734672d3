/** Signed notes (C2SP signed-note): a text, an empty line, one or more signature lines. */
import { decodeBase64, encodeBase64 } from './base64.ts';
import { bytesEqual } from './bytes-equal.ts';
import type { VerifyEd25519 } from './ed25519.ts';
import { isKeyName, type VerifierKey } from './note-key.ts';
import { encodeUtf8 } from './utf8.ts';

const NOTE_CHARACTERS_MAX = 1_000_000;
const SIGNATURES_MAX = 100;
const SIGNATURE_LINE = /^— ([^ ]+) ([^ ]+)$/;

export interface NoteSignature {
  readonly name: string;
  /** 4 bytes. */
  readonly keyId: Uint8Array;
  /** Of whatever algorithm the key is. */
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** Ends with a newline. Worth nothing until `verifyNote` has said so. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** @throws RangeError for a text that cannot be a note's. */
export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  if (!text.endsWith('\n')) throw new RangeError('the text of a note ends with a newline');
  const lines = signatures.map(({ name, keyId, signature }) => {
    if (!isKeyName(name)) throw new RangeError('not a key name');
    return `— ${name} ${encodeBase64(new Uint8Array([...keyId, ...signature]))}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Undefined for what is not a note. Attacker-controlled until verified. */
export function parseNote(note: string): SignedNote | undefined {
  if (note.length > NOTE_CHARACTERS_MAX || !note.isWellFormed() || hasControls(note)) return undefined;
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > SIGNATURES_MAX) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (!signature) return undefined;
    signatures.push(signature);
  }
  return { text: note.slice(0, end + 1), signatures };
}

/**
 * True where the key has signed the text. Lines of other keys, also of other algorithms, are passed over; a line of this
 * key that does not verify spoils the note.
 */
export async function verifyNote(note: SignedNote, key: VerifierKey, verifyEd25519: VerifyEd25519): Promise<boolean> {
  const own = note.signatures.filter(({ name, keyId }) => name === key.name && bytesEqual(keyId, key.keyId));
  if (own.length === 0) return false;
  const text = encodeUtf8(note.text);
  for (const { signature } of own) {
    if (signature.length !== 64 || !(await verifyEd25519(signature, text, key.publicKey))) return false;
  }
  return true;
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : decodeBase64(encoded);
  if (!name || !isKeyName(name) || !bytes || bytes.length < 5) return undefined;
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}
