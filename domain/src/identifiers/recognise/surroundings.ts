/** Whether a found piece of text is only a part of something longer: an address, a file name, an identifier. */
import { NOTHING, TAG_EDGE } from './normalise-text.ts';

const ALNUM_THEN_NOTHING = new RegExp(`[0-9a-z]${NOTHING}+$`, 'i');
const NOTHING_THEN_ALNUM = new RegExp(`^${NOTHING}+[0-9a-z]`, 'i');
const ALNUM_THEN_EDGE = new RegExp(`[0-9a-z][${NOTHING}${TAG_EDGE}]+$`, 'i');
const EDGE_THEN_ALNUM = new RegExp(`^[${NOTHING}${TAG_EDGE}]+[0-9a-z]`, 'i');

const URL_LIKE = /:\/\/|\bwww\.|\\|@|[?&][\w.-]+=|(?:^|\/)[a-z][\w.-]*\/|\b[\w-]+\.(?:com|cn|net|org|gov|edu)\b/i;

/** True where `[start, end)` may not be taken out of what surrounds it. `text` is normalised. */
export function isEmbedded(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 4);
  if (ALNUM_THEN_NOTHING.test(before) || NOTHING_THEN_ALNUM.test(after)) return true;
  // `_`, a hyphen or a full stop that ties it to letters or digits: file names, versions, permit and contract numbers.
  if (/_$|[0-9a-z]-$|[a-z]\.$/i.test(before) || /^(?:_|-[0-9a-z]|\.[0-9a-z])/i.test(after)) return true;
  return URL_LIKE.test(tokenAround(text, start, end));
}

/**
 * True where letters or digits stand right beside `[start, end)` with only tags between: one longer number set in several
 * styles, or two things a layout keeps apart. The text alone cannot say.
 */
export function touchesByTags(text: string, start: number, end: number): boolean {
  return (
    ALNUM_THEN_EDGE.test(text.slice(Math.max(0, start - 4), start)) || EDGE_THEN_ALNUM.test(text.slice(end, end + 4))
  );
}

/** The run of printable ASCII without spaces around it, cut to 200 characters either side. */
function tokenAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < 200 && isTokenCharacter(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < 200 && isTokenCharacter(text.charCodeAt(to))) to++;
  // Without the thing itself: what it holds must not speak for its surroundings.
  return `${text.slice(from, start)}\u0001${text.slice(end, to)}`;
}

function isTokenCharacter(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
