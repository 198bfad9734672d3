import * as z from 'zod/mini';
import { fullReceiptSchema } from '../contract/answer.ts';
import { type EpochMs, isInstantText, parseInstant } from '../time/instant.ts';
import type { Checkpoint } from './checkpoint.ts';
import { verifyEd25519 as portableVerifyEd25519, type VerifyEd25519 } from './ed25519.ts';
import { parseVerifierKey, type VerifierKey } from './note-key.ts';
import { ReceiptError } from './receipt-error.ts';
import { parseRelease } from './release.ts';
import { digestDisclosure, type JsonValue, parseDisclosure } from './salted-disclosure.ts';
import { slotTypes } from './slot-entry.ts';
import { parseStatement, type Statement } from './statement.ts';
import { type LoggedClaim, parseLogged, verifyLogged } from './verify-logged.ts';

export type JsonObject = { readonly [name: string]: JsonValue };

/**
 * `ended`: its time is over, whether it held anything or not. `released`: the platform has taken it back.
 * `withheld`: it should be open and is not, so that nothing can be said of it.
 */
export type SlotState = 'open' | 'ended' | 'released' | 'withheld';

export interface VerifiedSlot {
  readonly until: string;
  readonly state: SlotState;
  /** Of an open slot: the entry with its `type`, or null where the slot is empty. */
  readonly value?: JsonObject | null;
}

export interface VerifiedReceipt {
  readonly statement: Statement;
  /** Position of the statement in the log. */
  readonly index: number;
  /** Undefined where the holder has not opened it. */
  readonly querier: JsonObject | undefined;
  readonly subject: JsonObject | undefined;
  readonly purpose: JsonObject | undefined;
  readonly slots: readonly VerifiedSlot[];
  readonly checkpoint: Checkpoint;
}

export interface VerifyOptions {
  /** The platform's verifier key, from a source one trusts. */
  readonly vkey: string;
  /** RFC 3339 instant to judge the slots at. */
  readonly at: string;
  readonly verifyEd25519?: VerifyEd25519;
}

const receiptSchema = z.strictObject({
  ...fullReceiptSchema.shape,
  releases: z.optional(z.array(z.strictObject({ statement: z.string(), proof: z.string() }))),
});

/**
 * Verifies a receipt, offline (contract §6). It attests what was asked and answered, never anyone's innocence.
 * @throws ReceiptError for anything that is not a receipt of this platform, whole and unaltered.
 */
export async function verifyReceipt(receipt: unknown, options: VerifyOptions): Promise<VerifiedReceipt> {
  const { key, at } = parseOptions(options);
  const verifyEd25519 = options.verifyEd25519 ?? portableVerifyEd25519;
  const parts = receiptSchema.safeParse(receipt).data;
  if (!parts) throw new ReceiptError('malformed', 'this is not a receipt');
  const claim = parseLogged(parts, parseStatement);
  const releases = (parts.releases ?? []).map((release) => parseLogged(release, parseRelease));

  await verifyLogged(claim, key, verifyEd25519);
  for (const release of releases) await verifyLogged(release, key, verifyEd25519);

  const { content: statement, proof, checkpoint } = claim;
  const released = readReleases(releases, statement);
  const opened = readOpenings(parts.openings, statement);
  return {
    statement,
    index: proof.index,
    querier: opened.get(statement.querier) as JsonObject | undefined,
    subject: opened.get(statement.subject) as JsonObject | undefined,
    purpose: opened.get(statement.purpose) as JsonObject | undefined,
    slots: statement.slots.map(({ until, digest }) => {
      if (parseInstant(until) <= at) return { until, state: 'ended' };
      if (released.has(digest)) return { until, state: 'released' };
      const value = opened.get(digest);
      return value === undefined ? { until, state: 'withheld' } : { until, state: 'open', value };
    }),
    checkpoint,
  };
}

function parseOptions({ vkey, at }: VerifyOptions): { key: VerifierKey; at: EpochMs } {
  const key = parseVerifierKey(vkey);
  if (!key) throw new ReceiptError('malformed', 'the verifier key is not an Ed25519 vkey');
  if (!isInstantText(at)) throw new ReceiptError('malformed', '`at` is not an RFC 3339 instant');
  return { key, at: parseInstant(at) };
}

/** A release is made for one receipt: one that names what is not in it does not belong here. */
function readReleases(
  releases: readonly LoggedClaim<{ origin: string; digests: string[] }>[],
  statement: Statement,
): Set<string> {
  const slots = new Set(statement.slots.map(({ digest }) => digest));
  const released = new Set<string>();
  for (const { content } of releases) {
    for (const digest of content.digests) {
      if (!slots.has(digest)) throw new ReceiptError('malformed', 'a release is of another receipt');
      released.add(digest);
    }
  }
  return released;
}

/** Values by digest. */
function readOpenings(openings: readonly string[], statement: Statement): Map<string, JsonObject | null> {
  const places = new Map<string, string>(statement.slots.map(({ digest }) => [digest, 'slot']));
  for (const name of ['querier', 'subject', 'purpose'] as const) places.set(statement[name], name);
  const opened = new Map<string, JsonObject | null>();
  for (const opening of openings) {
    const digest = digestDisclosure(opening);
    const place = places.get(digest);
    if (!place || opened.has(digest)) throw new ReceiptError('opening', 'an opening is unreferenced or there twice');
    const disclosure = parseDisclosure(opening);
    if (disclosure?.name !== place) throw new ReceiptError('opening', `an opening is not of ${place}`);
    if (!isValueOf(place, disclosure.value)) throw new ReceiptError('opening', `an opening of ${place} is malformed`);
    opened.set(digest, disclosure.value);
  }
  return opened;
}

function isValueOf(place: string, value: JsonValue): value is JsonObject | null {
  if (value === null) return place === 'slot';
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  return place !== 'slot' || slotTypes.some((type) => type === (value as JsonObject).type);
}
