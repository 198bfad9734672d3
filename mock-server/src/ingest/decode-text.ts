import { ProblemError } from '../http/problem-error.ts';

/** As spreadsheets of the mainland save tables: each is read as the last, which holds the others. */
const CHINESE = new Set(['gb2312', 'gbk', 'gb18030']);

/**
 * The chunks as UTF-8, whatever charset they came in. What is not of that charset becomes U+FFFD and is refused or not by
 * the row it stands in.
 * @throws ProblemError `request.malformed` for a charset that is none of these
 */
export function decodeText(chunks: AsyncIterable<Uint8Array>, charset: string): AsyncIterable<Uint8Array> {
  if (charset === '' || charset === 'utf-8' || charset === 'utf8') return chunks;
  if (CHINESE.has(charset)) return transcode(chunks);
  throw new ProblemError('request.malformed', 'charset must be utf-8 or gb18030');
}

async function* transcode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const decoder = new TextDecoder('gb18030');
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
