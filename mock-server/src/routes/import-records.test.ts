import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOtherProvider, importText, penalty, readDisk } from '../ingest/testing/supplied.ts';
import { createLogger } from '../observe/logger.ts';
import { about, openTestPlatform } from '../query/testing/test-platform.ts';
import { generatedIdentity } from '../sandbox/data/generated-organization.ts';
import { onPostgres } from '../store/testing/test-store.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-check-import-'));
const logged: string[] = [];
const logger = createLogger('trace', { write: (line) => void logged.push(line) });
const platform = await openTestPlatform({ data: folder, logger });
beforeAll(() => addOtherProvider(platform.context));
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true });
});

const line = (id: unknown, changes: object = {}) => JSON.stringify({ id, ...penalty, ...changes });
const subjectOf = (i: number) => {
  const { id, name } = generatedIdentity(1_000_000 + i, 7);
  return { scheme: 'uscc', id, name };
};

describe('POST /v1/records/import', () => {
  it('answers each line in order, with its version', async () => {
    const lines = Array.from({ length: 1234 }, (_, i) => line(`row-${i}`, { subject: subjectOf(i) }));
    const verdicts = await importText(platform, lines.join('\n'));
    expect(verdicts).toEqual(lines.map((_, i) => ({ id: `row-${i}`, ok: true, version: 1 })));
    expect((await platform.ask(about(subjectOf(1233).id))).body.records).toMatchObject([{ id: 'row-1233' }]);
  });

  it('sent again, answers the same and writes nothing; a changed line is the next version', async () => {
    const lines = [line('again-1'), line('again-2'), line('again-3')];
    await importText(platform, lines.join('\n'));
    const before = await platform.context.db.selectFrom('record_versions').selectAll().execute();
    expect((await importText(platform, lines.join('\n'))).map((v) => v.ok && v.version)).toEqual([1, 1, 1]);
    expect(await platform.context.db.selectFrom('record_versions').selectAll().execute()).toEqual(before);
    lines[1] = line('again-2', { facts: '改' });
    expect((await importText(platform, lines.join('\n'))).map((v) => v.ok && v.version)).toEqual([1, 2, 1]);
  });

  it('takes a record that comes twice as two versions, in order', async () => {
    const verdicts = await importText(
      platform,
      [line('twice'), line('twice', { facts: '二' }), line('twice')].join('\n'),
    );
    expect(verdicts.map((v) => v.ok && v.version)).toEqual([1, 2, 3]);
  });

  it('a line that is refused fails alone, by its number and its code', async () => {
    const long = `{"id":"long","facts":"${'长'.repeat(30_000)}"}`;
    const text = [
      line('good-1'),
      '{"id":',
      line(undefined),
      line('bad id'),
      '',
      line('c1', { catalogueItem: 'GX-X99' }),
      line('c2', { document: undefined }),
      line('c3', { attributes: { genes: 'x' } }),
      line(undefined, { attributes: { genes: 'x' } }),
      long,
      '[]',
      line('good-2'),
    ].join('\r\n');
    const verdicts = await importText(platform, text);
    expect(verdicts.map((v) => [v.line, v.id, v.ok ? 'ok' : v.problem.code])).toEqual([
      [undefined, 'good-1', 'ok'],
      [2, null, 'request.malformed'],
      [3, null, 'request.malformed'],
      [4, null, 'request.malformed'],
      [6, 'c1', 'record.no-catalogue-item'],
      [7, 'c2', 'record.no-legal-document'],
      [8, 'c3', 'record.prohibited-data'],
      [9, null, 'record.prohibited-data'],
      [10, null, 'payload.too-large'],
      [11, null, 'request.malformed'],
      [undefined, 'good-2', 'ok'],
    ]);
  });

  it('a line that is not UTF-8 fails alone', async () => {
    const latin1 = Buffer.from(line('latin-1', { title: 'é' }), 'latin1');
    const bytes = Buffer.concat([Buffer.from(`${line('before')}\n`), latin1, Buffer.from(`\n${line('behind')}`)]);
    expect(await importText(platform, bytes)).toMatchObject([
      { id: 'before', ok: true },
      { id: null, ok: false, line: 2, problem: { code: 'request.malformed', detail: 'the body is not UTF-8' } },
      { id: 'behind', ok: true },
    ]);
  });

  // Reads every byte of SQLite's files.
  it.skipIf(onPostgres)('nothing of what is refused is kept: in no table, in no log', async () => {
    const secrets = { title: '拒收标题一二三', facts: '拒收事实四五六' };
    const subject = { scheme: 'uscc', id: '91990000MA8888888P', name: '拒收名称七八九' };
    const refused = [
      { attributes: { religion: '拒收属性' } },
      { catalogueItem: 'GX-X99' },
      { document: undefined },
      { determinedOn: '拒收日期' },
    ].map((change, i) => line(`refused-${i}`, { ...secrets, subject, ...change }));
    const verdicts = await importText(platform, [line('kept-among-refused'), ...refused, `拒收残行`].join('\n'));
    expect(verdicts.map(({ ok }) => ok)).toEqual([true, false, false, false, false, false]);
    for (const [i, raw] of refused.entries()) {
      const { id: _, ...body } = JSON.parse(raw);
      expect(
        (await platform.put(`/v1/records/refused-${i}`, body, { as: 'sk_sandbox_provider' })).status,
      ).toBeGreaterThan(399);
    }
    const traces = /拒收|refused-\d|MA8888888/;
    expect(await readDisk(folder)).not.toMatch(traces);
    expect(logged.join('\n')).not.toMatch(traces);
    expect(await readDisk(folder)).toContain('kept-among-refused');
  });

  it("another provider's record is not-found", async () => {
    await importText(platform, line('owned'));
    const verdicts = await importText(platform, line('owned', { facts: '抢' }), { as: 'sk_other_provider' });
    expect(verdicts).toMatchObject([{ id: 'owned', ok: false, problem: { code: 'not-found' } }]);
  });
});

describe('POST /v1/records/import refuses', () => {
  it.each([
    ['nobody', null, 'application/x-ndjson', 401, 'credential.missing'],
    ['an agency', 'sk_sandbox_agency', 'application/x-ndjson', 401, 'credential.invalid'],
    ['another media type', 'sk_sandbox_provider', 'application/json', 400, 'request.malformed'],
  ])('%s', async (_, as, type, status, code) => {
    const headers = { 'content-type': type, ...(as !== null && { authorization: `Bearer ${as}` }) };
    const response = await platform.app.request('/v1/records/import', { method: 'POST', headers, body: line('x') });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
  });
});
