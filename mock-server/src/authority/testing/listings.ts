/** A severe listing as an authority sends it, and the steps of its procedure, for tests. */
import type { ListingInput } from '@credit-check/domain/contract/listing-input';
import type { ListingCaseOutput } from '@credit-check/domain/contract/listing-output';
import type { Problem } from '@credit-check/domain/contract/problems';
import { asProvider, newcomer } from '../../ingest/testing/supplied.ts';
import type { Caller, Reply, TestPlatform } from '../../query/testing/test-platform.ts';

export const listing: ListingInput = {
  subject: newcomer,
  jurisdiction: 'guangxi',
  listName: '示例严重失信主体名单',
  grounds: '示例事由',
  legalBasis: ['示例依据'],
  documentNumber: '沙应急严〔2026〕1号',
  authority: '沙盒市应急管理局',
  decidedOn: '2026-11-20',
  measures: [{ code: 'GX42-2', method: '每季度检查一次' }],
  removalConditions: '示例条件',
  removalProcedure: '示例程序',
  remedies: '示例救济',
};

type ListingReply = Reply<ListingCaseOutput & Problem>;

export function listingCalls(platform: TestPlatform) {
  const path = (id: string) => `/v1/severe-listings/${id}`;
  const put = (id: string, changes: object = {}, from: Caller = asProvider): Promise<ListingReply> =>
    platform.put(path(id), { ...listing, ...changes }, from);
  const step = (id: string, type: string, body: object = {}, from: Caller = asProvider): Promise<ListingReply> =>
    platform.post(`${path(id)}/${type}`, body, from);
  return {
    put,
    step,
    /** Supplies a listing and takes steps that must succeed. */
    async after(id: string, steps: readonly string[], changes: object = {}): Promise<void> {
      const supplied = await put(id, changes);
      if (supplied.status !== 200) throw new Error(supplied.body.detail);
      for (const type of steps) {
        const reply = await step(id, type, type === 'verify' ? { outcome: 'dismissed', statement: '理由不成立' } : {});
        if (reply.status !== 200) throw new Error(reply.body.detail);
      }
    },
  };
}
