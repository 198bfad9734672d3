import { afterAll, describe, expect, it } from 'vitest';
import { asAdverse, objection, procedureCalls } from '../authority/testing/procedures.ts';
import { about, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { object } = procedureCalls(platform);
afterAll(() => platform.close());

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64');

describe('POST /v1/self/objections (O1: GX61, BT57)', () => {
  it('is received and says by when it is decided; nothing is noted on the record yet (O2, O3)', async () => {
    const { status, body } = await object();
    expect([status, body]).toEqual([
      201,
      {
        objectionId: expect.stringMatching(/^obj_[\w-]{22}$/),
        state: 'received',
        subject: {
          scheme: 'uscc',
          id: organizations.adverse,
          kind: 'organization',
          name: '沙盒示例远桥建设工程有限公司',
        },
        ...objection,
        receivedAt: expect.stringMatching(/^2026-11-21T10:/),
        due: { dueOn: '2026-11-25', overdue: false, provisional: false, rule: 'GX61' },
        steps: [],
        attachments: [],
      },
    ]);
    const { records } = (await platform.ask(about(organizations.adverse))).body;
    expect(records.flatMap(({ annotations }) => annotations)).toEqual([]);
  });

  it('to the same thing is under way once', async () => {
    expect((await object()).body.code).toBe('conflict');
  });

  it('takes evidence of the types it says it is, and gives no bytes away in a list', async () => {
    const target = { type: 'record', id: 'rec_sandbox_adverse_2' };
    const attachments = [{ name: '合同.png', type: 'image/png', content: png }];
    const { body } = await object({ target, attachments });
    expect(body.attachments).toEqual([
      { attachmentId: expect.stringMatching(/^att_/), name: '合同.png', type: 'image/png', bytes: 11 },
    ]);
    const disguised = [{ name: '合同.pdf', type: 'application/pdf', content: png }];
    const refused = await object({ target: { type: 'omission' }, attachments: disguised });
    expect(refused.body).toMatchObject({
      code: 'request.malformed',
      errors: [{ pointer: '/attachments/0/content', message: 'is not of the type application/pdf' }],
    });
  });

  it('may be about a listing, a measure of it, an evaluation, or what is not there', async () => {
    const severe = { as: organizations.severe };
    const listing = { type: 'listing', id: 'lst_sandbox_severe' };
    expect((await object({ target: listing }, severe)).status).toBe(201);
    const measure = { type: 'measure', id: 'lst_sandbox_severe:GX42-7' };
    expect((await object({ target: measure }, severe)).status).toBe(201);
    expect((await object({ target: { ...measure, id: 'lst_sandbox_severe:GX42-1' } }, severe)).status).toBe(404);
    const evaluation = { target: { type: 'evaluation', id: 'evl_sandbox_evaluation' }, ground: 'wrong-evaluation' };
    expect((await object(evaluation, { as: '91990000MAT000157R' })).status).toBe(201);
    const omission = await object({ target: { type: 'omission' } }, { as: organizations.clear });
    expect(omission.body).toMatchObject({ target: { type: 'omission' }, due: { rule: 'GX61' } });
    expect('id' in omission.body.target).toBe(false);
  });

  it('under the Corps’ measures runs by them (BT57)', async () => {
    const target = { type: 'record', id: 'rec_sandbox_bingtuan' };
    expect((await object({ target }, { as: '91990000MAT0001302' })).body.due?.rule).toBe('BT57');
  });

  it('a retry with its key gets the first answer', async () => {
    const from = { as: '91990000MAT0000851', idempotencyKey: 'object-1' };
    const target = { type: 'record', id: 'rec_sandbox_continuing' };
    const first = await object({ target }, from);
    expect((await object({ target }, from)).body).toEqual(first.body);
    expect((await object({ target, statement: '别的' }, from)).body.code).toBe('conflict');
  });
});

describe('POST /v1/self/objections refuses', () => {
  it('what is not in one’s own file, like what does not exist', async () => {
    const others = await object({ target: { type: 'record', id: 'rec_sandbox_severe' } });
    const unknown = await object({ target: { type: 'record', id: 'nothing' } });
    expect([others.status, others.body.code, others.body.detail]).toEqual([404, 'not-found', unknown.body.detail]);
    expect((await object({ target: { type: 'listing', id: 'lst_sandbox_severe' } })).status).toBe(404);
    expect((await object({ target: { type: 'evaluation', id: 'rec_sandbox_adverse_1' } })).status).toBe(404);
  });

  it('a ground that does not fit (GX61)', async () => {
    const { body } = await object({ ground: 'wrong-evaluation' });
    expect(body).toMatchObject({ code: 'request.malformed', errors: [{ pointer: '/ground' }] });
  });

  it('anybody but the subject itself (O1)', async () => {
    for (const as of ['sk_sandbox_operator', 'sk_sandbox_provider', 'operator@platform', 'pk_sandbox_demo']) {
      const origin = as.startsWith('pk_') ? { origin: 'http://localhost:5173' } : {};
      expect((await object({}, { as, ...origin })).body.code, as).toBe('credential.invalid');
    }
    expect((await object({}, { as: null })).body.code).toBe('credential.missing');
    expect((await object({}, { as: persons.consented })).status).toBe(404);
  });

  it('more than twenty under way', async () => {
    const from = { as: '91990000MAT0000776' };
    const omission = { target: { type: 'omission' } };
    for (let i = 0; i < 20; i++) expect((await object(omission, from)).status).toBe(201);
    expect((await object(omission, from)).body.code).toBe('conflict');
    expect((await object(omission, asAdverse)).status).toBe(201);
  });
});
