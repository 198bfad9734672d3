import { createReadStream } from 'node:fs';

/**
 * Text of a file, `-` being standard input; undefined where it has more bytes than allowed.
 * @throws Error where it cannot be read
 */
export async function readInput(file: string, bytesMax: number): Promise<string | undefined> {
  const stream: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > bytesMax) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
