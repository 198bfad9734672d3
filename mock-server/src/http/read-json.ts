/** Reads a JSON body that may be hostile: bounded in bytes and depth, strict UTF-8, no prototype keys. */
import secureJson from 'secure-json-parse';
import { ProblemError } from './problem-error.ts';

export const BODY_BYTES_MAX = 1_048_576;
export const JSON_DEPTH_MAX = 32;

/** Holds nothing between two bodies: each is decoded whole. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Where an escape could be half a surrogate pair: only then is it worth a look at the value. */
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/**
 * The JSON value of a request's body; stops reading at the first byte past the limit.
 * @throws ProblemError `payload.too-large` or `request.malformed`
 */
export async function readJson(request: Request): Promise<unknown> {
  if (mediaTypeOf(request) !== 'application/json') throw malformed('Content-Type must be application/json');
  return parseJson(decodeUtf8(await readBytes(request)));
}

/** `Content-Type` without parameters, in lower case; empty where there is none. */
export function mediaTypeOf(request: Request): string {
  return request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const declared = request.headers.get('content-length');
  if (Number(declared) > BODY_BYTES_MAX) throw tooLarge();
  try {
    // The HTTP parser holds a body to the length it declares.
    if (declared !== null && !request.headers.has('transfer-encoding'))
      return new Uint8Array(await request.arrayBuffer());
    return await readChunks(request);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw malformed('the body did not arrive whole');
  }
}

async function readChunks(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_BYTES_MAX) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** @throws ProblemError `request.malformed` */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformed('the body is not UTF-8');
  }
}

/** @throws ProblemError `request.malformed` */
export function parseJson(text: string): unknown {
  if (depthOf(text) > JSON_DEPTH_MAX) throw malformed(`the body is nested deeper than ${JSON_DEPTH_MAX} levels`);
  const value = parseSecurely(text);
  if (SURROGATE_ESCAPE.test(text) && !isWellFormed(value)) throw malformed('the body holds half a surrogate pair');
  return value;
}

function parseSecurely(text: string): unknown {
  try {
    return secureJson.parse(text, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    // The parser's own message quotes the body, which may hold identifiers (X5).
    throw malformed('the body is not JSON, or uses a reserved key');
  }
}

/** Half a surrogate pair is no Unicode text: it could not be hashed or stored as it came (RFC 8259 §8.2). */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && isWellFormed(member));
}

/** Deepest nesting of brackets outside strings, counted before parsing so that no recursion meets it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

function malformed(detail: string): ProblemError {
  return new ProblemError('request.malformed', detail);
}

function tooLarge(): ProblemError {
  return new ProblemError('payload.too-large', `a body holds at most ${BODY_BYTES_MAX} bytes`);
}
