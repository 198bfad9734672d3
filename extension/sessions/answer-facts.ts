/** What a later answer is compared with: an earlier one taken apart into facts, or the traces of one that is forgotten. */
import type { Answer } from '@credit-check/domain/contract/answer';
import { instantSchema } from '@credit-check/domain/contract/primitives';
import { encodeBase64Url } from '@credit-check/domain/receipt/base64';
import type { RandomBytes } from '@credit-check/domain/receipt/random-source';
import { sha256 } from '@credit-check/domain/receipt/sha256';
import { encodeUtf8 } from '@credit-check/domain/receipt/utf8';
import * as z from 'zod/mini';

export type Entry = Answer['records'][number] | Answer['severeListings'][number] | Answer['evaluations'][number];

/**
 * What is left of an answer that may not be kept (O3, BT60): whoever has a later one can tell which of its facts are new.
 * Digests under a salt, made up to a multiple of 16 with random ones: neither what there was can be read from them, nor how much.
 */
export const tracesSchema = z.object({ asOf: instantSchema, salt: z.string(), digests: z.array(z.string()) });
export type Traces = z.infer<typeof tracesSchema>;

const SALT_BYTES = 16;
const DIGESTS_STEP = 16;

export function entriesOf({ records, severeListings, evaluations }: Answer): Entry[] {
  return [...records, ...severeListings, ...evaluations];
}

/** Most answers hold none, and thousands are asked at a time: no list is made of them. */
export function holdsEntries({ records, severeListings, evaluations }: Answer): boolean {
  return records.length > 0 || severeListings.length > 0 || evaluations.length > 0;
}

/** An entry but for its annotations, and but for its end, which may come nearer without anything new to look at. */
export function entryFact({ annotations: _, disclosure: __, ...entry }: Entry): string {
  return `entry ${JSON.stringify(entry)}`;
}

export function annotationFacts({ id, annotations }: Entry): string[] {
  return annotations.map(({ kind, since }) => `annotation ${id} ${kind} ${since}`);
}

/** The subject is known to the platform. */
export const KNOWN = 'known';
export const NAMED = 'named';
export const nameFact = (name: string | undefined) => `name ${name ?? ''}`;

export function factsOf(answer: Answer): string[] {
  const { name } = answer.subject;
  return [
    ...(answer.status === 'subject-not-found' ? [] : [KNOWN]),
    ...(name === undefined ? [] : [NAMED, nameFact(name)]),
    ...entriesOf(answer).flatMap((entry) => [entryFact(entry), ...annotationFacts(entry)]),
  ];
}

export function tracesOf(answer: Answer, randomBytes: RandomBytes): Traces {
  const salt = encodeBase64Url(randomBytes(SALT_BYTES));
  const digests = factsOf(answer).map((fact) => digestOf(salt, fact));
  const missing = Math.max(1, Math.ceil(digests.length / DIGESTS_STEP)) * DIGESTS_STEP - digests.length;
  const others = Array.from({ length: missing }, () => encodeBase64Url(randomBytes(32)));
  // In no order but that of their bytes, so that their place says nothing.
  return { asOf: answer.asOf, salt, digests: [...digests, ...others].toSorted() };
}

/** Whether a fact is among those of an answer that is forgotten. */
export function hasTrace({ salt, digests }: Traces, fact: string): boolean {
  return digests.includes(digestOf(salt, fact));
}

function digestOf(salt: string, fact: string): string {
  return encodeBase64Url(sha256(encodeUtf8(`${salt} ${fact}`)));
}
