/**
 * Recognition on a corpus: codes in every dress, and what only looks like one. Of real organisations it holds public codes
 * alone; persons, accounts and orders are invented.
 */
import { readFileSync } from 'node:fs';
import { findUsccs } from '@credit-check/domain/identifiers/recognise/find-usccs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const caseSchema = z.object({
  kind: z.string(),
  text: z.string(),
  /** Heading of the column or field the text stands in. */
  heading: z.optional(z.string()),
  /** In the order of the text. */
  codes: z.array(z.string()),
  /** Those of them whose check character does not compute: to be shown with a warning (S2). */
  failing: z.optional(z.array(z.string())),
  /** The organisation each belongs to. */
  names: z.optional(z.array(z.string())),
});

const corpus = readFileSync(new URL('../vectors/recognition.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => z.parse(caseSchema, JSON.parse(line)));

const judged = corpus.map((one) => {
  const { text, heading, codes } = one;
  const found = findUsccs(text, heading === undefined ? {} : { headingAt: () => heading });
  const taken = found.map(({ code }) => code);
  return {
    ...one,
    found,
    missed: codes.filter((code) => !taken.includes(code)),
    mistaken: taken.filter((code) => !codes.includes(code)),
  };
});

const count = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, list) => sum + list.length, 0);

describe('the corpus', () => {
  it('has 300 cases and more, as many without a code as with one', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(300);
    expect(corpus.filter(({ codes }) => codes.length === 0).length).toBeGreaterThanOrEqual(200);
    expect(new Set(corpus.map(({ text, heading }) => `${heading} ${text}`)).size).toBe(corpus.length);
  });

  it('is read with precision and recall of 1', () => {
    const wrong = judged.filter(({ missed, mistaken }) => missed.length + mistaken.length > 0);
    expect(wrong.map(({ kind, text, missed, mistaken }) => ({ kind, text, missed, mistaken }))).toEqual([]);
    const expected = count(corpus.map(({ codes }) => codes));
    const right = expected - count(judged.map(({ missed }) => missed));
    const taken = count(judged.map(({ found }) => found));
    expect({ precision: right / taken, recall: right / expected }).toEqual({ precision: 1, recall: 1 });
  });

  it('flags the codes whose check character does not compute, and no other (S2)', () => {
    for (const { text, found, failing = [] } of judged) {
      const flagged = found.filter(({ checkCharacterValid }) => !checkCharacterValid).map(({ code }) => code);
      expect(flagged, text).toEqual(failing);
    }
  });

  it('gives each code the name it belongs to', () => {
    for (const { text, found, names } of judged) {
      if (names !== undefined)
        expect(
          found.map(({ name }) => name?.text),
          text,
        ).toEqual(names);
    }
  });
});
