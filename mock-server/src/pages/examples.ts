/** Requests a reader can send as they stand to a sandbox. */
import type { Operation } from '@credit-check/domain/contract/operation';
import type { OperationId } from '@credit-check/domain/contract/operations';

const purpose = { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' };
const consent = {
  purpose: { code: 'hiring', reference: 'HR-2026-7' },
  categories: ['administrative-penalties', 'severe-lists'],
  expiresAt: '2027-01-20T10:00:00+08:00',
  maxUses: 3,
};

export const exampleBodies: Partial<Record<OperationId, unknown>> = {
  createQuery: { subject: { scheme: 'uscc', id: '91990000MAT000026X' }, basis: 'public', purpose },
  createQueryBatch: {
    basis: 'public',
    purpose,
    items: [
      { subject: { scheme: 'uscc', id: '91990000MAT0000183' } },
      { subject: { scheme: 'uscc', id: '91990000MAT000026X' } },
    ],
  },
  requestConsent: { subject: { scheme: 'resident-id', id: '990000199001010025' }, ...consent },
  redeemShareCode: { shareCode: 'K7M2-9QXD-4TRW' },
  grantConsent: { categories: ['severe-lists'] },
  createShareCode: consent,
  setClock: { now: '2026-11-22T00:00:00+08:00' },
  setFaults: { latencyMs: 800 },
  createSandboxToken: { user: 'officer@agency' },
  createObjection: {
    target: { type: 'record', id: 'rec_sandbox_adverse_1' },
    ground: 'error-or-omission',
    statement: '处罚对象认定有误',
  },
  createRepair: {
    target: { type: 'record', id: 'rec_sandbox_adverse_1' },
    ways: ['commitment', 'rectification'],
    correctedOn: '2026-06-30',
    statement: '已按图整改并缴清罚款',
    commitment: '今后按审查合格的图纸施工',
  },
  createExit: { listingId: 'lst_sandbox_severe', ground: 'standard-changed', statement: '新标准不再适用' },
  acceptObjection: { helpFrom: '沙盒市生态环境局' },
  rejectObjection: { reason: '未说明理由，请补充材料' },
  verifyObjection: { outcome: 'dismissed', statement: '与案卷一致' },
  upholdObjection: { reason: '经核查，异议成立' },
  dismissObjection: { reason: '与决定书一致' },
  grantRepair: { reason: '经核实，准予修复' },
  refuseRepair: { reason: '罚款未缴清' },
};

const provider = 'sk_sandbox_provider';
const operator = 'sk_sandbox_operator';

/** The sandbox's key of an organisation that may; the agency's where nothing else is said. */
const keysOfTags: Partial<Record<Operation['tag'], string>> = {
  records: provider,
  'severe-lists': provider,
  procedures: operator,
  consents: 'sk_sandbox_employer',
};
const keysOfOperations: Partial<Record<OperationId, string>> = {
  verifyObjection: provider,
  grantRepair: provider,
  refuseRepair: provider,
};

/** What follows `Bearer`: where only a signed-in user may, a token of `POST /sandbox/tokens`. */
export function exampleCredential(operationId: OperationId, { tag, access }: Operation): string {
  if (access !== 'none' && !access.includes('secret')) return 'ACCESS_TOKEN';
  return keysOfOperations[operationId] ?? keysOfTags[tag] ?? 'sk_sandbox_agency';
}

/** What stands for `{id}`: a provider's own name for what it supplied, or one the platform made. */
export function exampleId({ path }: Operation): string {
  if (path.startsWith('/v1/objections/')) return 'obj_sandbox_objected';
  if (path.startsWith('/v1/repairs/')) return 'rep_…';
  return path.includes('/consents/') ? 'cns_…' : 'GX-2026-0001';
}
