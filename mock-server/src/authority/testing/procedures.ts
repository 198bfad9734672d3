/** Objections and repairs as subjects and desks make them in tests. */
import type { ObjectionInput, ObjectionOutput } from '@credit-check/domain/contract/objection';
import type { Problem } from '@credit-check/domain/contract/problems';
import type { RepairInput, RepairOutput } from '@credit-check/domain/contract/repair';
import { organizations, type Reply, type TestPlatform } from '../../query/testing/test-platform.ts';

export const asOperator = { as: 'sk_sandbox_operator' } as const;
/** Somebody of the provider, signed in. */
export const asProviderUser = { as: 'provider@bureau' } as const;
export const asAdverse = { as: organizations.adverse } as const;

type Output = ObjectionOutput & RepairOutput & Problem;

export const objection: ObjectionInput = {
  target: { type: 'record', id: 'rec_sandbox_adverse_1' },
  ground: 'error-or-omission',
  statement: '工程名称有误',
};

export const repair: RepairInput = {
  target: { type: 'record', id: 'rec_sandbox_adverse_1' },
  ways: ['commitment', 'rectification'],
  correctedOn: '2026-06-30',
  statement: '已按图整改并缴清罚款',
  commitment: '今后按审查合格的图纸施工',
};

export function procedureCalls(platform: TestPlatform) {
  return {
    object: (changes: object = {}, from: object = asAdverse): Promise<Reply<Output>> =>
      platform.post('/v1/self/objections', { ...objection, ...changes }, from),
    handle: (
      id: string,
      type: string,
      body: object = { reason: '经核查' },
      from: object = asOperator,
    ): Promise<Reply<Output>> => platform.post(`/v1/objections/${id}/${type}`, body, from),
    ask: (changes: object = {}, from: object = asAdverse): Promise<Reply<Output>> =>
      platform.post('/v1/self/repairs', { ...repair, ...changes }, from),
    decide: (
      id: string,
      type: string,
      body: object = { reason: '经核实' },
      from: object = { as: 'sk_sandbox_provider' },
    ): Promise<Reply<Output>> => platform.post(`/v1/repairs/${id}/${type}`, body, from),
  };
}
