/** The text of a log's checkpoint (C2SP tlog-checkpoint): origin, size, root, each on its line. */
import { decodeBase64, encodeBase64 } from './base64.ts';
import { HASH_BYTES } from './merkle.ts';

export interface Checkpoint {
  /** Which log this is. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** Text of the note a log signs. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/** Undefined for what is not a checkpoint's text. Extension lines are passed over: they are opaque. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined;
  const lines = text.slice(0, -1).split('\n');
  if (lines.length < 3 || lines.includes('')) return undefined;
  const [origin, sizeText, rootText] = lines as [string, string, string];
  const size = parseDecimal(sizeText);
  const root = decodeBase64(rootText);
  if (size === undefined || root?.length !== HASH_BYTES) return undefined;
  return { origin, size, root };
}

/** ASCII decimal without leading zeroes, at most 2^53 - 1; undefined for anything else. */
export function parseDecimal(text: string): number | undefined {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
