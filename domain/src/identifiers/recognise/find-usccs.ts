/**
 * Recognition: the unified social credit codes of a page's text, in any dress, and nothing that only looks like one.
 * Pure and local: what it reads goes nowhere (X4).
 */
import { findLabel, type Label } from './labels.ts';
import { findNearestName, NAME_REACH, type NearbyName } from './nearest-name.ts';
import { normaliseText } from './normalise-text.ts';
import { findOrganizationNames } from './organization-names.ts';
import { isEmbedded, touchesByTags } from './surroundings.ts';
import { findUsccShapes, type UsccShape } from './uscc-shapes.ts';
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
  const plain = normaliseText(text);
  let foundTo = 0;
  for (let from = 0; from < text.length; from += STEP) {
    for (const shape of findUsccShapes(plain, from, from + STEP)) {
      if (shape.start < foundTo) continue;
      const found = readShape(shape, plain, text, headingAt);
      if (found === undefined) continue;
      foundTo = found.end;
      yield found;
    }
    yield undefined;
  }
}

function readShape(
  shape: UsccShape,
  plain: string,
  text: string,
  headingAt: FindUsccsOptions['headingAt'],
): FoundUscc | undefined {
  const { code, start, end } = shape;
  if (isEmbedded(plain, start, end)) return undefined;
  const label = findLabel(plain, start, end, headingAt?.(start));
  const around = [Math.max(0, start - NAME_REACH * 2), Math.min(text.length, end + NAME_REACH * 2)] as const;
  const name = findNearestName(plain, findOrganizationNames(plain, text, ...around), start, end);
  const weighed = weigh(shape, label, name?.onTheLine === true);
  if (weighed === undefined) return undefined;
  return {
    code,
    start,
    end,
    ...weighed,
    touchesByTags: touchesByTags(plain, start, end),
    ...(label && { label }),
    ...(name && { name }),
  };
}
