/**
 * Recognition: the unified social credit codes of a page's text, in any dress, and nothing that only looks like one.
 * Pure and local: what it reads goes nowhere (X4).
 */
import { findLabel, type Label } from './labels.ts';
import { findNearestName, NAME_REACH, type NearbyName } from './nearest-name.ts';
import { normaliseText } from './normalise-text.ts';
import { findOrganizationNames } from './organization-names.ts';
import { isEmbedded, touchesByTags } from './surroundings.ts';
import { findUsccShapes, SHAPE_LENGTH_MAX, type UsccShape } from './uscc-shapes.ts';
import { type Weighed, weigh } from './weigh.ts';

export interface FoundUscc extends Weighed {
  /** 18 upper-case characters, whatever the page's dress. */
  readonly code: string;
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * Letters or digits stand right beside it, parted by a tag's edge only: a part of something longer unless the layout
   * shows a gap.
   */
  readonly touchesByTags: boolean;
  /** What the words beside it call it. */
  readonly label?: Label;
  /** The organisation's name nearest to it, as the page writes it. */
  readonly name?: NearbyName;
}

export interface FindUsccsOptions {
  /** The heading of the column or field an offset stands in, where the page states one elsewhere than beside it. */
  readonly headingAt?: (offset: number) => string | undefined;
}

/** Characters read between two breaths of `streamUsccs`. */
const STEP = 20_000;
/** Characters before and after a code that can say something about it. */
export const CONTEXT = NAME_REACH * 2;

/**
 * The codes in `text`, in order. Table cells are separated by `\t`, lines and blocks by `\n`, and `TAG_EDGE` stands where
 * a tag opens or closes inside a line.
 * @example findUsccs('统一社会信用代码：９１９９００００MAT000026X')[0]?.code // '91990000MAT000026X'
 */
export function findUsccs(text: string, options: FindUsccsOptions = {}): FoundUscc[] {
  return [...streamUsccs(text, options)].filter((found) => found !== undefined);
}

/** The same in small steps: yields each code, and `undefined` wherever the caller may let others work. */
export function* streamUsccs(text: string, { headingAt }: FindUsccsOptions = {}): Generator<FoundUscc | undefined> {
  let foundTo = 0;
  for (let from = 0; from < text.length; from += STEP) {
    const base = Math.max(0, from - CONTEXT);
    const original = text.slice(base, from + STEP + SHAPE_LENGTH_MAX + CONTEXT);
    const part: Part = { original, plain: normaliseText(original), base, headingAt };
    for (const shape of findUsccShapes(part.plain, from - base, from - base + STEP)) {
      if (base + shape.start < foundTo) continue;
      const found = readShape(shape, part);
      if (found === undefined) continue;
      foundTo = found.end;
      yield found;
    }
    yield undefined;
  }
}

/** A stretch of the text with all that the codes in it are judged by. */
interface Part {
  readonly original: string;
  readonly plain: string;
  /** Where it begins in the whole text. */
  readonly base: number;
  readonly headingAt: FindUsccsOptions['headingAt'];
}

function readShape(shape: UsccShape, { original, plain, base, headingAt }: Part): FoundUscc | undefined {
  const { code, start, end } = shape;
  if (isEmbedded(plain, start, end)) return undefined;
  const label = findLabel(plain, start, end, headingAt && (() => headingAt(base + start)));
  const known = weigh(shape, label);
  // Names are the dear part: looked for only where one could still tell for it.
  if (known === undefined) return undefined;
  const around = [Math.max(0, start - CONTEXT), Math.min(plain.length, end + CONTEXT)] as const;
  const name = findNearestName(plain, findOrganizationNames(plain, original, ...around), start, end);
  if (known.isEnough !== 'yes' && name?.onTheLine !== true) return undefined;
  return {
    code,
    start: base + start,
    end: base + end,
    ...known.weighed,
    touchesByTags: touchesByTags(plain, start, end),
    ...(label && { label }),
    ...(name && { name: { ...name, start: base + name.start, end: base + name.end } }),
  };
}
