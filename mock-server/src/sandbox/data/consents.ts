/** The consents of contract §3, all granted to the employer for hiring. */
import type { Category } from '@credit-check/domain/contract/categories';
import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import type { SubjectReference } from '@credit-check/domain/contract/subject';
import { type EpochMs, parseInstant } from '@credit-check/domain/time/instant';

export interface SandboxConsent {
  readonly id: string;
  readonly subject: SubjectReference;
  /** Key of the organisation that holds it. */
  readonly organization: 'employer';
  readonly purpose: PurposeCode;
  readonly categories: readonly Category[];
  readonly grantedAt: EpochMs;
  /** Exclusive. */
  readonly endsAt: EpochMs;
  readonly maxUses: number;
  readonly usesLeft: number;
  /** As stored: `expired` and `used-up` follow from `endsAt` and `usesLeft` when it is read. */
  readonly state: 'granted' | 'withdrawn';
}

const hiring = {
  organization: 'employer',
  purpose: 'hiring',
  categories: ['basic-information', 'administrative-penalties', 'severe-lists'],
  grantedAt: parseInstant('2026-11-02T09:00:00+08:00'),
  endsAt: parseInstant('2027-01-31T09:00:00+08:00'),
  maxUses: 10,
  usesLeft: 10,
  state: 'granted',
} as const satisfies Partial<SandboxConsent>;

export const sandboxConsents: readonly SandboxConsent[] = [
  { ...hiring, id: 'cns_sandbox_consented', subject: { scheme: 'resident-id', id: '990000199001010017' } },
  {
    ...hiring,
    id: 'cns_sandbox_withdrawn',
    subject: { scheme: 'resident-id', id: '990000199001010033' },
    usesLeft: 9,
    state: 'withdrawn',
  },
  {
    ...hiring,
    id: 'cns_sandbox_expired',
    subject: { scheme: 'resident-id', id: '990000199001010041' },
    grantedAt: parseInstant('2026-10-21T18:00:00+08:00'),
    endsAt: parseInstant('2026-11-20T18:00:00+08:00'),
  },
  {
    ...hiring,
    id: 'cns_sandbox_used_up',
    subject: { scheme: 'resident-id', id: '99000019900101005X' },
    maxUses: 2,
    usesLeft: 0,
  },
  { ...hiring, id: 'cns_sandbox_responsible', subject: { scheme: 'resident-id', id: '990000199001010068' } },
];
