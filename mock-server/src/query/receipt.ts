import type { Answer, FullReceipt } from '@credit-check/domain/contract/answer';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import type { LoggedQuery } from './append-query.ts';

/** The receipt in the form that was asked for (contract §2, §6). */
export function makeReceipt(query: LoggedQuery, wish: QueryRequest['receipt'] = 'full'): Answer['receipt'] {
  return wish === 'full' ? fullReceipt(query) : { queryId: query.queryId, index: query.index };
}

export function fullReceipt({ statement, proof, openings }: Omit<LoggedQuery, 'queryId' | 'index'>): FullReceipt {
  return { statement: Buffer.from(statement).toString('base64url'), proof, openings: [...openings] };
}
