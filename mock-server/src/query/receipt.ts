import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import type { LoggedQuery } from './append-query.ts';

/** The receipt in the form that was asked for (contract §2, §6). */
export function makeReceipt(query: LoggedQuery, wish: QueryRequest['receipt'] = 'full'): Answer['receipt'] {
  return wish === 'full' ? fullReceipt(query) : { queryId: query.queryId, index: query.index };
}

/** What a receipt is made of. */
export interface ReceiptParts extends Pick<LoggedQuery, 'statement' | 'proof' | 'openings'> {
  readonly releases?: readonly { readonly statement: Uint8Array; readonly proof: string }[];
}

/** With every opening that is still held, and the releases that joined it (contract §6). */
export function fullReceipt({ statement, proof, openings, releases = [] }: ReceiptParts): FullReceipt {
  const receipt = { statement: encode(statement), proof, openings: [...openings] };
  if (releases.length === 0) return receipt;
  return { ...receipt, releases: releases.map((release) => ({ ...release, statement: encode(release.statement) })) };
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
}
