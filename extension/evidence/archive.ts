/** A ZIP that grows file by file: thousands never lie in memory twice, and what adds them can breathe in between. */
import { Zip, ZipDeflate } from 'fflate';

/** What a manifest says of a file. */
export interface SealedFile {
  readonly path: string;
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Bytes compressed at a time. */
const PIECE_BYTES = 65_536;

interface Archive {
  /** Those added so far. */
  readonly files: readonly SealedFile[];
  readonly add: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly end: () => Blob;
}

/** `breathe`: awaited between small steps. */
export function createArchive(breathe: () => Promise<void>): Archive {
  const files: SealedFile[] = [];
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    chunks.push(new Uint8Array(data));
  });
  return {
    files,
    async add(path, bytes) {
      files.push({ path, sha256: await sha256(bytes), bytes: bytes.length });
      const file = new ZipDeflate(path);
      zip.add(file);
      for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
        file.push(bytes.subarray(from, from + PIECE_BYTES), from + PIECE_BYTES >= bytes.length);
        await breathe();
      }
    },
    end() {
      zip.end();
      return new Blob(chunks, { type: 'application/zip' });
    },
  };
}

/** In hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
