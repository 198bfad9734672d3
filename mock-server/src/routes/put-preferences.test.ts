import type { Preferences } from '@credit-check/domain/contract/own-file';
import type { Problem } from '@credit-check/domain/contract/problems';
import type { LogEntryDetail } from '@credit-check/domain/contract/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { about, openTestPlatform, organizations, type TestPlatform } from '../query/testing/test-platform.ts';

const positive = '91990000MAT000114C';
const own = { as: positive };

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const put = (body: object, from = own) => platform.put<Preferences & Problem>('/v1/self/preferences', body, from);
const positivesOn = async (basis: 'public' | 'ex-officio') => {
  const duty = { matter: '沙监查〔2026〕8号', legalBasis: '《示例条例》第八条' };
  const { body } = await platform.ask(about(positive, { basis, duty }), { as: 'sk_sandbox_authority' });
  return body.records.filter(({ polarity }) => polarity === 'positive').length;
};

describe('PUT /v1/self/preferences', () => {
  it('takes positive records out of the public at once, and leaves them on other bases (C6: GX25, BT36)', async () => {
    expect(await positivesOn('public')).toBe(2);
    const { status, body } = await put({ positiveRecordsPublic: false });
    expect(status).toBe(200);
    expect(body).toEqual({ positiveRecordsPublic: false, blockedRequesters: [] });
    expect(await positivesOn('public')).toBe(0);
    expect(await positivesOn('ex-officio')).toBe(2);
    await put({ positiveRecordsPublic: true });
    expect(await positivesOn('public')).toBe(2);
  });

  it('takes them out of stored public answers too, and out of no others', async () => {
    const onPublic = await platform.ask(about(positive), { as: 'sk_sandbox_authority' });
    const duty = { matter: '沙监查〔2026〕8号', legalBasis: '《示例条例》第八条' };
    const byDuty = await platform.ask(about(positive, { basis: 'ex-officio', duty }), { as: 'sk_sandbox_authority' });
    await put({ positiveRecordsPublic: false });
    const stored = async (queryId: string) => {
      const path = `/v1/queries/${queryId}`;
      const { body } = await platform.get<LogEntryDetail>(path, { as: 'sk_sandbox_authority' });
      return body.answer?.records.length;
    };
    expect(await stored(onPublic.body.queryId)).toBe(0);
    expect(await stored(byDuty.body.queryId)).toBe(2);
    await put({ positiveRecordsPublic: true });
  });

  it('is a change that whoever follows an answer hears of; the same wish again is none', async () => {
    const changes = () =>
      platform.context.db.selectFrom('changes').select(['reason', 'subject_keys']).orderBy('number').execute();
    const before = (await changes()).length;
    await put({ positiveRecordsPublic: false });
    await put({ positiveRecordsPublic: false });
    await put({ positiveRecordsPublic: true });
    expect((await changes()).slice(before)).toEqual([
      { reason: 'record-ended', subject_keys: `["uscc:${positive}"]` },
      { reason: 'record-added', subject_keys: `["uscc:${positive}"]` },
    ]);
  });

  it('blocks requesters and lets them again; what is not mentioned stays', async () => {
    expect((await put({ blockedRequesters: ['employer', 'agency'] })).body.blockedRequesters).toEqual([
      'agency',
      'employer',
    ]);
    expect((await put({ positiveRecordsPublic: true })).body.blockedRequesters).toEqual(['agency', 'employer']);
    expect((await put({ blockedRequesters: ['employer'] })).body.blockedRequesters).toEqual(['employer']);
    expect((await put({ blockedRequesters: [] })).body.blockedRequesters).toEqual([]);
  });

  it('blocks for oneself alone', async () => {
    await put({ blockedRequesters: ['employer'] });
    const { body } = await platform.get<Preferences>('/v1/self/preferences', { as: organizations.clear });
    expect(body.blockedRequesters).toEqual([]);
  });

  it('refuses to block who is no organisation, and changes nothing then', async () => {
    await put({ blockedRequesters: [] });
    const { status, body } = await put({ positiveRecordsPublic: false, blockedRequesters: ['nobody'] });
    expect(status).toBe(404);
    expect(body.code).toBe('not-found');
    const { body: after } = await platform.get<Preferences>('/v1/self/preferences', own);
    expect(after).toEqual({ positiveRecordsPublic: true, blockedRequesters: [] });
  });

  it('refuses what is malformed', async () => {
    expect((await put({ positiveRecordsPublic: 'no' })).body.code).toBe('request.malformed');
  });

  it('is nobody else’s', async () => {
    expect((await put({ positiveRecordsPublic: false }, { as: 'operator@platform' })).body.code).toBe(
      'credential.invalid',
    );
  });
});
