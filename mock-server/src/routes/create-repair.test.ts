import { afterAll, describe, expect, it } from 'vitest';
import { procedureCalls, repair } from '../authority/testing/procedures.ts';
import { asProvider, penalty } from '../ingest/testing/supplied.ts';
import { openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { ask } = procedureCalls(platform);
afterAll(() => platform.close());

describe('POST /v1/self/repairs (O4: GX62, BT59)', () => {
  it('is received; no article sets a figure for a record', async () => {
    const { status, body } = await ask();
    expect([status, body]).toEqual([
      201,
      {
        repairId: expect.stringMatching(/^rep_[\w-]{22}$/),
        state: 'received',
        subject: expect.objectContaining({ id: organizations.adverse }),
        ...repair,
        receivedAt: expect.stringMatching(/^2026-11-21T10:/),
        steps: [],
        attachments: [],
      },
    ]);
    expect((await ask()).body.code).toBe('conflict');
  });

  it('of a listing is answered within seven working days (L5: GX51(5))', async () => {
    const target = { type: 'listing', id: 'lst_sandbox_severe' };
    const { body } = await ask({ target }, { as: organizations.severe });
    expect(body.due).toEqual({ dueOn: '2026-12-01', overdue: false, provisional: false, rule: 'GX51' });
  });

  it('takes evidence', async () => {
    const content = Buffer.from('%PDF-1.7\n').toString('base64');
    const attachments = [{ name: '缴款凭证.pdf', type: 'application/pdf', content }];
    const target = { type: 'record', id: 'rec_sandbox_adverse_2' };
    expect((await ask({ target, attachments })).body.attachments).toMatchObject([{ name: '缴款凭证.pdf', bytes: 9 }]);
  });
});

describe('POST /v1/self/repairs refuses', () => {
  const subject = { scheme: 'uscc', id: organizations.clear };
  const asClear = { as: organizations.clear };

  it('what is too early, and says from when (NDRC36)', async () => {
    await platform.put('/v1/records/early', { ...penalty, subject }, asProvider);
    const { body } = await ask({ target: { type: 'record', id: 'early' }, correctedOn: '2026-11-01' }, asClear);
    expect([body.code, body.detail]).toEqual([
      'conflict',
      'NDRC36: the minimum of publicity runs: ask from 2027-01-08 on',
    ]);
  });

  it('what lacks a public commitment, and what is corrected only tomorrow', async () => {
    const target = { type: 'record', id: 'rec_sandbox_objected' };
    const from = { as: '91990000MAT000042K' };
    expect((await ask({ target, commitment: undefined }, from)).body.code).toBe('request.malformed');
    expect((await ask({ target, correctedOn: '2026-11-22' }, from)).body.code).toBe('request.malformed');
    expect((await ask({ target, ways: ['apology'] }, from)).body.code).toBe('request.malformed');
  });

  it('what is repaired, over, or not the subject’s own', async () => {
    const of = (id: string) => ({ target: { type: 'record', id } });
    expect((await ask(of('rec_sandbox_repaired'), { as: '91990000MAT000050E' })).body.code).toBe('conflict');
    expect((await ask(of('rec_sandbox_ended'), { as: '91990000MAT0000776' })).body.code).toBe('conflict');
    const others = await ask(of('rec_sandbox_severe'), asClear);
    const unknown = await ask(of('nothing'), asClear);
    expect([others.status, others.body.detail]).toEqual([404, unknown.body.detail]);
    expect((await ask({}, { as: 'sk_sandbox_provider' })).body.code).toBe('credential.invalid');
  });
});
