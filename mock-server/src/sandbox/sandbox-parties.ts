/** Who asks in the sandbox: the organisations, keys and users of contract §3. All plainly invented. */
import type { Basis, PurposeCode } from '@credit-check/domain/contract/purpose';
import { ADMINISTRATOR_ROLE } from '../administration/staff.ts';
import { hashToken } from '../query/hash-token.ts';
import type { SandboxUser } from '../sign-in/sandbox-users.ts';
import type { OrganizationKind } from '../store/core-tables.ts';
import type { Parties } from '../store/put-parties.ts';
import type { Supplier } from '../store/replace-facts.ts';

interface SandboxOrganization {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly bases: readonly Basis[];
}

const organizations = {
  agency: { name: '沙盒招标代理机构', kind: 'agency', bases: ['public', 'authorized'] },
  employer: { name: '沙盒用人单位', kind: 'employer', bases: ['public', 'authorized'] },
  authority: {
    name: '沙盒市发展和改革委员会',
    kind: 'authority',
    bases: ['public', 'authorized', 'ex-officio', 'government-sharing'],
  },
  provider: { name: '沙盒信用信息提供单位', kind: 'provider', bases: ['public'] },
  operator: { name: '沙盒信用平台运营单位', kind: 'operator', bases: ['public'] },
  site: { name: '示例供应商名录网站', kind: 'site', bases: ['public'] },
} as const satisfies Record<string, SandboxOrganization>;

type OrganizationId = keyof typeof organizations;

const secretKeys = ['agency', 'employer', 'authority', 'provider', 'operator'] as const satisfies OrganizationId[];

const publishableKey = {
  token: 'pk_sandbox_demo',
  organization: 'site' satisfies OrganizationId,
  origins: ['http://localhost:*', 'http://127.0.0.1:*'],
  purposes: ['supplier-directory', 'bid-qualification', 'contract-award'] satisfies PurposeCode[],
};

const users: Readonly<Record<SandboxUser, { organization: OrganizationId; role: string }>> = {
  'officer@agency': { organization: 'agency', role: 'procurement-officer' },
  'admin@agency': { organization: 'agency', role: ADMINISTRATOR_ROLE },
  'clerk@employer': { organization: 'employer', role: 'clerk' },
  'duty@authority': { organization: 'authority', role: 'duty-officer' },
  'operator@platform': { organization: 'operator', role: 'operator' },
  'provider@bureau': { organization: 'provider', role: 'records-officer' },
};

export const sandboxParties: Parties = {
  organizations: Object.entries(organizations).map(([id, { name, kind, bases }]) => ({
    id,
    name,
    kind,
    bases: JSON.stringify(bases),
  })),
  credentials: [
    ...secretKeys.map((organization) => ({
      id: `key_sandbox_${organization}`,
      token_hash: hashToken(`sk_sandbox_${organization}`),
      kind: 'secret' as const,
      organization_id: organization,
      origins: '[]',
      purposes: null,
      revoked: 0 as const,
    })),
    {
      id: 'key_sandbox_demo',
      token_hash: hashToken(publishableKey.token),
      kind: 'publishable',
      organization_id: publishableKey.organization,
      origins: JSON.stringify(publishableKey.origins),
      purposes: JSON.stringify(publishableKey.purposes),
      revoked: 0,
    },
  ],
  users: Object.entries(users).map(([login, { organization, role }]) => ({
    login,
    organization_id: organization,
    role,
    bases: JSON.stringify(organizations[organization].bases),
  })),
};

/** Whoever holds the provider's key may revoke and correct what the sandbox shows. */
export const sandboxSupplier: Supplier = {
  organizationId: 'provider' satisfies OrganizationId,
  operator: 'key_sandbox_provider',
};
