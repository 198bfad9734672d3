/**
 * Recognition: the unified social credit codes of a page's text, in any dress, and nothing that only looks like one.
 * Pure and local: what it reads goes nowhere (X4).
 */
import { findLabel, type Label } from './labels.ts';
import { findNearestName, NAME_REACH, type NearbyName } from './nearest-name.ts';
import { normaliseText } from './normalise-text.ts';
import { findOrganizationNames } from './organization-names.ts';
import { isEmbedded } from './surroundings.ts';
import { findUsccShapes } from './uscc-shapes.ts';
import { type Weighed, weigh } from './weigh.ts';

export interface FoundUscc extends Weighed {
  /** 18 upper-case characters, whatever the page's dress. */
  readonly code: string;
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What the words beside it call it. */
  readonly label?: Label;
  /** The organisation's name nearest to it, as the page writes it. */
  readonly name?: NearbyName;
}

export interface FindUsccsOptions {
  /** Only codes that start in `[from, to)`; the rest of the text is their context. All of it where absent. */
  readonly from?: number;
  readonly to?: number;
  /** The heading of the column or field an offset stands in, where the page states one elsewhere than beside it. */
  readonly headingAt?: (offset: number) => string | undefined;
}

/**
 * The codes in `text`, in order. Table cells are separated by `\t`, lines and blocks by `\n`; text that a page's tags
 * split inside a line comes joined.
 * @example findUsccs('统一社会信用代码：９１９９００００MAT000026X')[0]?.code // '91990000MAT000026X'
 */
export function findUsccs(text: string, options: FindUsccsOptions = {}): FoundUscc[] {
  const { from = 0, to = text.length, headingAt } = options;
  const plain = normaliseText(text);
  const found: FoundUscc[] = [];
  for (const shape of findUsccShapes(plain, from, to)) {
    const { code, start, end } = shape;
    const overlaps = start < (found.at(-1)?.end ?? 0);
    if (overlaps || isEmbedded(plain, start, end)) continue;
    const label = findLabel(plain, start, end, headingAt?.(start));
    const around = [Math.max(0, start - NAME_REACH * 2), Math.min(text.length, end + NAME_REACH * 2)] as const;
    const name = findNearestName(plain, findOrganizationNames(plain, text, ...around), start, end);
    const weighed = weigh(shape, label, name?.onTheLine === true);
    if (weighed) found.push({ code, start, end, ...weighed, ...(label && { label }), ...(name && { name }) });
  }
  return found;
}
