/** O1 to O3 (GX61, BT57). */
import { describe, expect, it } from 'vitest';
import { type ObjectionStepType, objectionInputSchema } from '../contract/objection.ts';
import { findJurisdiction } from '../disclosure/registry.ts';
import type { Actor } from '../severe-list/listing-case.ts';
import { parseInstant } from '../time/instant.ts';
import { objectionAnnotation, withObjections } from './objection-annotation.ts';
import { isOpen, type ObjectionCase, type ObjectionStep } from './objection-case.ts';
import { computeObjectionDeadline } from './objection-deadline.ts';
import { takeObjectionStep } from './take-objection-step.ts';

const guangxi = findJurisdiction('guangxi')!;
const bingtuan = findJurisdiction('bingtuan')!;

const received: ObjectionCase = {
  id: 'obj_1',
  jurisdiction: 'guangxi',
  target: { type: 'record', id: 'rec_1' },
  ground: 'error-or-omission',
  statement: '当事人不是我司',
  receivedAt: parseInstant('2026-11-19T09:00:00+08:00'),
  state: 'received',
  history: [],
};

function step(type: ObjectionStepType, content: object = {}, by: Actor = type === 'verify' ? 'provider' : 'operator') {
  const said = type === 'verify' ? { outcome: 'dismissed', statement: '核查无误' } : { reason: '经核查' };
  return { type, by, at: parseInstant('2026-11-19T09:30:00+08:00'), ...said, ...content } as ObjectionStep;
}

function after(...steps: readonly (ObjectionStepType | ObjectionStep)[]): ObjectionCase {
  return steps.reduce((objection, one) => {
    const result = takeObjectionStep(objection, typeof one === 'string' ? step(one) : one);
    if (!result.ok) throw new Error(result.detail);
    return result.objection;
  }, received);
}

describe('what may be objected to (O1: GX61(1) to (6))', () => {
  const input = { target: { type: 'record', id: 'rec_1' }, ground: 'past-term', statement: '已届满' };

  it.each([
    ['a record', {}, true],
    ['an omission, which has no id', { target: { type: 'omission' } }, true],
    ['an omission with an id', { target: { type: 'omission', id: 'rec_1' } }, false],
    ['a record without one', { target: { type: 'record' } }, false],
    ['a ground the law does not know', { ground: 'unfair' }, false],
    ['no reasons', { statement: '' }, false],
    ['an attachment that is a page', { attachments: [{ name: 'a', type: 'text/html', content: 'PGI+' }] }, false],
    ['four attachments', { attachments: Array(4).fill({ name: 'a', type: 'image/png', content: 'AAAA' }) }, false],
    ['too large a one', { attachments: [{ name: 'a', type: 'image/png', content: 'AAAA'.repeat(66_668) }] }, false],
  ])('%s', (_, changes, ok) => {
    expect(objectionInputSchema.safeParse({ ...input, ...changes }).success).toBe(ok);
  });
});

describe('the procedure (O3: GX61, BT57)', () => {
  it.each<[string, ObjectionCase, readonly ObjectionStepType[]]>([
    ['received', received, ['accept', 'reject', 'verify']],
    ['accepted', after('accept'), ['verify', 'uphold', 'dismiss']],
    ['rejected', after('reject'), []],
    ['upheld', after('accept', 'uphold'), []],
    ['dismissed', after('accept', 'dismiss'), []],
  ])('%s: only what follows it', (_, objection, expected) => {
    const all = ['accept', 'reject', 'verify', 'uphold', 'dismiss'] as const;
    expect(all.filter((type) => takeObjectionStep(objection, step(type)).ok)).toEqual(expected);
  });

  it('the operator decides, with what the provider found; nobody else does', () => {
    for (const type of ['accept', 'reject', 'uphold', 'dismiss'] as const) {
      for (const by of ['provider', 'subject'] as const) {
        const from = type === 'accept' || type === 'reject' ? received : after('accept');
        expect(takeObjectionStep(from, step(type, {}, by))).toMatchObject({
          code: 'basis.not-permitted',
          rules: ['GX61'],
        });
      }
    }
    expect(takeObjectionStep(received, step('verify', {}, 'operator'))).toMatchObject({ code: 'basis.not-permitted' });
  });

  it('keeps each step with its reason, and changes nothing it was given', () => {
    const copy = JSON.parse(JSON.stringify(received));
    const decided = after('accept', 'verify', step('dismiss', { reason: '与决定书一致' }));
    expect(decided.history.map(({ type, reason }) => [type, reason])).toEqual([
      ['accept', '经核查'],
      ['verify', '核查无误'],
      ['dismiss', '与决定书一致'],
    ]);
    expect(decided.verification).toMatchObject({ outcome: 'dismissed', statement: '核查无误' });
    expect(received).toEqual(copy);
  });

  it.each([
    ['record', {}, 'revoke'],
    ['record', { remedy: 'correct' }, 'correct'],
    ['evaluation', {}, 'revoke'],
    ['listing', { remedy: 'correct' }, 'remove'],
    ['measure', {}, 'remove'],
    ['omission', {}, 'supply'],
  ] as const)('upheld, a %s with %j: %s', (type, content, remedy) => {
    const target = type === 'omission' ? { type } : { type, id: 'x' };
    const upheld = takeObjectionStep({ ...after('accept'), target }, step('uphold', content));
    expect(upheld).toMatchObject({ ok: true, objection: { state: 'upheld', remedy } });
  });

  it('says by which article where a step is out of order', () => {
    expect(takeObjectionStep({ ...received, jurisdiction: 'bingtuan' }, step('uphold'))).toMatchObject({
      code: 'conflict',
      rules: ['BT57'],
    });
  });
});

describe('the time limit (O3, O5)', () => {
  const on = (day: string, helpFrom?: string) =>
    computeObjectionDeadline(
      { ...received, receivedAt: parseInstant(`${day}T23:59:00+08:00`), ...(helpFrom && { helpFrom }) },
      guangxi,
    );

  it.each([
    ['a Thursday', '2026-11-19', undefined, '2026-11-24', 'objection'],
    ['a Saturday', '2026-11-21', undefined, '2026-11-25', 'objection'],
    ['where another unit must help', '2026-11-19', '沙盒市生态环境局', '2026-11-26', 'objection-with-help'],
    ['over a holiday', '2026-09-30', undefined, '2026-10-10', 'objection'],
  ])('of one received on %s', (_, day, helpFrom, dueOn, kind) => {
    expect(on(day, helpFrom)).toMatchObject({ dueOn, kind, article: 'GX61' });
  });

  it('is provisional where the holiday schedule is not out', () => {
    expect(on('2026-12-30')).toMatchObject({ provisional: true });
    expect(on('2026-11-19')).toMatchObject({ provisional: false });
  });

  it('ends with the decision; the Corps keep the same days (BT57)', () => {
    expect(computeObjectionDeadline(after('accept', 'dismiss'), guangxi)).toBeUndefined();
    expect(computeObjectionDeadline(received, bingtuan)).toMatchObject({ dueOn: '2026-11-24', article: 'BT57' });
    expect([received, after('accept'), after('reject')].map(isOpen)).toEqual([true, true, false]);
  });
});

describe('the objection annotation (O2: GX61, BT57)', () => {
  it('stands from the acceptance to the decision, with the day by which it is answered', () => {
    expect(objectionAnnotation(received, guangxi)).toBeUndefined();
    expect(objectionAnnotation(after('accept'), guangxi)).toEqual({
      kind: 'objection',
      since: '2026-11-19T09:30:00+08:00',
      text: '异议处理中：信用主体认为该信息存在错误，已受理，正在核查。',
      dueOn: '2026-11-24',
    });
    expect(objectionAnnotation(after('accept', 'dismiss'), guangxi)).toBeUndefined();
  });

  it('repeats nothing of what the subject wrote', () => {
    expect(objectionAnnotation(after('accept'), guangxi)?.text).not.toContain(received.statement);
  });

  it('takes the place of what stood before, one for each objection in hand, and leaves the rest', () => {
    const note = { kind: 'correction', since: '2026-11-01T00:00:00+08:00', text: '已更正' } as const;
    const stale = { kind: 'objection', since: '2026-10-01T00:00:00+08:00', text: '旧' } as const;
    const measure = { ...after('accept'), target: { type: 'measure', id: 'lst_1:GX42-2' } } as const;
    const both = withObjections([stale, note], [after('accept'), measure, received], guangxi);
    expect(both.map(({ text }) => text)).toEqual([
      '已更正',
      '异议处理中：信用主体认为该信息存在错误，已受理，正在核查。',
      '异议处理中：信用主体对惩戒措施有异议，已受理，正在核查。',
    ]);
    expect(withObjections([stale, note], [after('accept', 'uphold')], guangxi)).toEqual([note]);
  });
});
