import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '@credit-check/domain/contract/problems';
import type { Revoked } from '@credit-check/domain/contract/record-changes';
import { computeResidentCheckCharacter } from '@credit-check/domain/identifiers/resident-id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingCalls } from '../authority/testing/listings.ts';
import {
  addOtherProvider,
  asOtherProvider,
  asProvider,
  newcomer,
  penalty,
  readDisk,
} from '../ingest/testing/supplied.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';
import { onPostgres } from '../store/testing/test-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-check-revoke-'));
const platform = await openTestPlatform({ data: folder });
beforeAll(() => addOtherProvider(platform.context));
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true });
});

const put = (id: string, body: unknown) => platform.put(`/v1/records/${id}`, body, asProvider);
const revoke = (id: string, body: unknown, from: object = asProvider) =>
  platform.post<Revoked & Problem>(`/v1/records/${id}/revoke`, body, from);

const document = { type: '撤销决定书', number: '沙撤〔2026〕9号', authority: '沙盒市人民政府', date: '2026-11-20' };
const revocation = { reason: '复议撤销', kind: 'document-revoked', document };

describe('POST /v1/records/{id}/revoke', () => {
  it('leaves a tombstone and says by when the law would have had it done (C8)', async () => {
    await put('fallen', penalty);
    const { status, body } = await revoke('fallen', revocation);
    expect(status).toBe(200);
    expect(body).toEqual({
      version: 2,
      tombstone: {
        id: 'fallen',
        jurisdiction: 'guangxi',
        catalogueItem: 'GX-P02',
        kind: 'document-revoked',
        reason: '复议撤销',
        document,
        revokedAt: expect.stringMatching(/^2026-11-21T10:.*\+08:00$/),
      },
      deadlines: { revocation: { dueOn: '2026-11-23', provisional: false, article: 'GX60' } },
    });
  });

  // Reads every byte of SQLite's files.
  it.skipIf(onPostgres)(
    'erases the content of every version from the database and its write-ahead log; who changed it stays',
    async () => {
      await put('erased', { ...penalty, facts: '第一版的内容甲乙丙' });
      await put('erased', { ...penalty, facts: '第二版的内容丁戊己' });
      await platform.ask(about(newcomer.id));
      const before = await readDisk(folder);
      expect(before).toContain('第一版的内容甲乙丙');
      expect(before).toContain('第二版的内容丁戊己');
      await revoke('erased', { reason: '录入有误' });
      const after = await readDisk(folder);
      expect(after).not.toContain('第一版的内容甲乙丙');
      expect(after).not.toContain('第二版的内容丁戊己');
      const rows = await platform.context.db
        .selectFrom('record_versions')
        .where('record_id', '=', 'erased')
        .orderBy('version')
        .selectAll()
        .execute();
      expect(rows).toMatchObject([
        { version: 1, kind: 'supplied', operator: 'key_sandbox_provider', facts: null, subject_key: null },
        { version: 2, kind: 'supplied', facts: null, subject_key: null },
        { version: 3, kind: 'revoked', is_current: 1, reason: '录入有误', facts: null, subject_key: null },
      ]);
    },
  );

  it('every stored answer drops it at once: the log entry, its receipt, a retry', async () => {
    await put('stored', penalty);
    const asked = await platform.ask(about(newcomer.id), { idempotencyKey: 'stored-1' });
    const { queryId, records } = asked.body;
    expect(records.map(({ id }) => id)).toContain('stored');
    const openings = async () =>
      (await platform.get<{ openings: string[] }>(`/v1/queries/${queryId}/receipt`)).body.openings.length;
    const full = await openings();
    await revoke('stored', revocation);
    expect(await openings()).toBe(full - 1);
    const entry = (await platform.get<{ answer: typeof asked.body }>(`/v1/queries/${queryId}`)).body;
    const retry = await platform.ask(about(newcomer.id), { idempotencyKey: 'stored-1' });
    const fresh = await platform.ask(about(newcomer.id));
    for (const answer of [entry.answer, retry.body, fresh.body]) {
      expect(answer.records.map(({ id }) => id)).not.toContain('stored');
    }
    expect(retry.body.queryId).toBe(queryId);
  });

  it('forgets a person who is known from nothing else', async () => {
    const person = { scheme: 'resident-id', name: '沙小新' };
    const subject = { ...person, id: residentId('99000019800101001') };
    expect((await put('personal', { ...penalty, subject })).status).toBe(200);
    const known = () =>
      platform.context.db.selectFrom('subjects').where('key', '=', `resident-id:${subject.id}`).selectAll().execute();
    expect(await known()).toHaveLength(1);
    await revoke('personal', { reason: '张冠李戴' });
    expect(await known()).toEqual([]);
  });

  it('is done once: a retry with its key gets the first answer, another call is a conflict, and it does not come back', async () => {
    await put('once', penalty);
    const keyed = { ...asProvider, idempotencyKey: 'revoke-1' };
    const first = await revoke('once', revocation, keyed);
    expect((await revoke('once', revocation, keyed)).body).toEqual(first.body);
    expect((await revoke('once', { reason: '别的' }, keyed)).body.code).toBe('conflict');
    expect((await revoke('once', revocation)).body.code).toBe('conflict');
    expect((await put('once', penalty)).status).toBe(409);
  });
});

describe('POST /v1/records/{id}/revoke refuses', () => {
  it('what it does not know and what is not its own, alike', async () => {
    await put('kept', penalty);
    const others = await revoke('kept', revocation, asOtherProvider);
    const unknown = await revoke('unknown', revocation);
    expect([others.status, others.body.code]).toEqual([404, 'not-found']);
    expect(others.body.detail).toBe(unknown.body.detail);
  });

  it('a revocation without the document it rests on, or without a reason', async () => {
    await put('standing', penalty);
    const bare = await revoke('standing', { reason: '撤销', kind: 'document-revoked' });
    expect([bare.status, bare.body.code]).toEqual([422, 'record.no-legal-document']);
    expect((await revoke('standing', {})).body.code).toBe('request.malformed');
    expect((await put('standing', penalty)).body).toMatchObject({ version: 1 });
  });

  it('any credential but a provider’s', async () => {
    expect((await revoke('kept', revocation, { as: 'sk_sandbox_operator' })).body.code).toBe('credential.invalid');
    expect((await revoke('kept', revocation, { as: null })).body.code).toBe('credential.missing');
  });
});

function residentId(first17: string): string {
  return first17 + computeResidentCheckCharacter(first17);
}

describe('a severe list that rested on what is revoked (L5: GX51(4))', () => {
  const { after } = listingCalls(platform);
  const supply = async (id: string, records: readonly string[]) => {
    for (const record of records) await put(record, { ...penalty, catalogueItem: 'GX-P03' });
    await after(id, ['notify', 'decide', 'serve'], { groundRecords: records });
  };
  const listed = async () => (await platform.ask(about(newcomer.id))).body.severeListings.map(({ id }) => id);
  const exits = async () => {
    const due = await platform.get<{ items: { target: { id: string } }[] }>(
      '/v1/deadlines?kind=exit-answer',
      asProvider,
    );
    return due.body.items.map(({ target }) => target.id);
  };

  it('is left with the last document behind it, not before', async () => {
    await supply('rests', ['behind_1', 'behind_2']);
    await revoke('behind_1', revocation);
    expect(await listed()).toContain('rests');
    await revoke('behind_2', revocation);
    expect(await listed()).not.toContain('rests');
  });

  it('stays where the record alone was wrong: its authority has seven working days to say', async () => {
    await supply('judged', ['behind_3']);
    await revoke('behind_3', { reason: '重复录入', kind: 'recorded-wrongly' });
    expect(await listed()).toContain('judged');
    expect(await exits()).toContain('judged');
  });
});
