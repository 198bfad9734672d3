/** What providers send in tests, well formed and lawful; a case changes it where it matters. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportVerdict, RecordInput } from '@credit-check/domain/contract/record-input';
import type { Context } from '../../context.ts';
import { hashToken } from '../../query/hash-token.ts';
import type { TestPlatform } from '../../query/testing/test-platform.ts';
import { putParties } from '../../store/put-parties.ts';

export const asProvider = { as: 'sk_sandbox_provider' } as const;
export const asOtherProvider = { as: 'sk_other_provider' } as const;

/** In no generated or sandbox file. */
export const newcomer = { scheme: 'uscc', id: '91990000MA9999994A', name: '沙盒新来有限公司' } as const;

export const penalty: RecordInput = {
  subject: newcomer,
  jurisdiction: 'guangxi',
  catalogueItem: 'GX-P02',
  title: '示例行政处罚',
  facts: '示例事实',
  document: {
    type: '行政处罚决定书',
    number: '沙市监罚〔2026〕1号',
    authority: '沙盒市市场监督管理局',
    date: '2026-10-08',
  },
  determinedOn: '2026-10-08',
};

/** A second provider, whose records are none of the first's business. */
export function addOtherProvider({ db }: Context): Promise<void> {
  const organization = {
    id: 'other-provider',
    name: '沙盒另一提供单位',
    kind: 'provider' as const,
    bases: '["public"]',
  };
  const key = { origins: '[]', purposes: null, revoked: 0 as const, kind: 'secret' as const };
  const token = { id: 'key_other', token_hash: hashToken(asOtherProvider.as), organization_id: organization.id };
  return db
    .transaction()
    .execute((transaction) =>
      putParties(transaction, { organizations: [organization], credentials: [{ ...key, ...token }], users: [] }),
    );
}

/** Sends an import and reads its verdicts. */
export async function importText(
  platform: Pick<TestPlatform, 'app'>,
  body: string | Uint8Array | ReadableStream<Uint8Array>,
  { path = '/v1/records/import', type = 'application/x-ndjson', as = 'sk_sandbox_provider' } = {},
): Promise<ImportVerdict[]> {
  const response = await platform.app.request(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${as}`, 'content-type': type },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  } as RequestInit);
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Everything the platform has on disk, as text: the database and its write-ahead log. */
export async function readDisk(folder: string): Promise<string> {
  const files = ['platform.sqlite', 'platform.sqlite-wal'].map((name) => readFile(join(folder, name)).catch(() => ''));
  return (await Promise.all(files)).map((bytes) => bytes.toString('utf8')).join('\n');
}
