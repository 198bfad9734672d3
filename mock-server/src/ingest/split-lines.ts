/** Bytes as lines, each bounded: what is longer is skipped without being held. */

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line feed; undefined where it is longer than allowed. */
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/** The lines each chunk completes; the last needs no line feed. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, bytesMax: number): AsyncGenerator<Line[], void> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;

  function keep(piece: Uint8Array): void {
    size += piece.length;
    // A line that is too long is counted to its end and kept no further.
    if (size > bytesMax) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  }
  function complete(): Line {
    number += 1;
    const bytes = size > bytesMax ? undefined : pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return { number, bytes };
  }

  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, end));
      lines.push(complete());
      from = end + 1;
    }
    keep(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [complete()];
}
