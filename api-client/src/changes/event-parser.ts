import { AnswerMalformed } from '../errors/answer-malformed.ts';

/** An event of a stream (WHATWG HTML §9.2.6), or a comment, which a stream may say too. */
export type StreamEvent =
  | { readonly type: string; readonly id: string | undefined; readonly data: string }
  | { readonly comment: string };

/** Characters of one event that nobody has ended yet. */
const UNENDED_MAX = 100_000;

/**
 * Reads a stream's text piece by piece: gives the events and comments that each piece completes.
 * @throws AnswerMalformed where an event has no end
 */
export function createEventParser(): (piece: string) => StreamEvent[] {
  let unread = '';
  let type = 'message';
  let id: string | undefined;
  let data: string[] = [];
  let held = 0;

  return (piece) => {
    const found: StreamEvent[] = [];
    // A line may end in CR LF, and a piece between the two.
    const lines = (unread + piece).split(/\r\n|\n|\r(?!$)/);
    unread = lines.pop()!;
    for (const line of lines) {
      held += line.length;
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
      if (line === '') {
        if (data.length > 0) found.push({ type, id, data: data.join('\n') });
        type = 'message';
        data = [];
        held = 0;
      } else if (field === '') found.push({ comment: value });
      else if (field === 'event') type = value;
      else if (field === 'id') id = value;
      else if (field === 'data') data.push(value);
    }
    if (held + unread.length > UNENDED_MAX) throw new AnswerMalformed('An event has no end');
    return found;
  };
}
