import { describe, expect, it } from 'vitest';
import { listingPhases } from '../contract/listing-output.ts';
import type { ListingStepType } from '../contract/listing-steps.ts';
import type { Actor, CaseState, ListingCase } from './listing-case.ts';
import { stepRules } from './step-rules.ts';
import { takeStep } from './take-step.ts';
import { after, drafted, step } from './testing-case.ts';

/** How each state is reached (L2, L5). */
const ways: Readonly<Record<CaseState, readonly ListingStepType[]>> = {
  drafted: [],
  notified: ['notify'],
  objected: ['notify', 'object'],
  verified: ['notify', 'object', 'verify'],
  'hearing-requested': ['notify', 'object', 'verify', 'request-hearing'],
  heard: ['notify', 'object', 'verify', 'request-hearing', 'hear'],
  decided: ['notify', 'decide'],
  served: ['notify', 'decide', 'serve'],
  exited: ['notify', 'decide', 'serve', 'remove'],
  dropped: [],
};

const states = listingPhases.filter((phase) => phase !== 'listed');

/** The whole procedure, spelled once more by hand: what may follow what, and where it leads. */
const order: readonly [CaseState, ListingStepType, CaseState][] = [
  ['drafted', 'notify', 'notified'],
  ['notified', 'object', 'objected'],
  ['notified', 'decide', 'decided'],
  ['objected', 'verify', 'verified'],
  ['verified', 'request-hearing', 'hearing-requested'],
  ['verified', 'decide', 'decided'],
  ['hearing-requested', 'hear', 'heard'],
  ['heard', 'decide', 'decided'],
  ['decided', 'serve', 'served'],
  ['served', 'request-exit', 'served'],
  ['served', 'remove', 'exited'],
];

function inState(state: CaseState): ListingCase {
  if (state !== 'dropped') return after(ways[state]);
  return after(['notify', 'object', step('verify', '2026-11-20', { outcome: 'upheld' })]);
}

describe('the order of steps (L2: GX46, GX49, BT41; L5: GX51)', () => {
  const allowed = new Map(order.map(([from, type, to]) => [`${from} ${type}`, to]));
  const pairs = states.flatMap((state) =>
    Object.keys(stepRules).map((type) => [state, type as ListingStepType] as const),
  );

  it.each(pairs)('%s: %s', (state, type) => {
    const result = takeStep(inState(state), step(type));
    const to = allowed.get(`${state} ${type}`);
    expect(result.ok ? result.listing.procedure.state : result.code).toBe(to ?? 'conflict');
  });

  it('says by which article and what comes before', () => {
    expect(takeStep(drafted(), step('decide'))).toMatchObject({
      rules: ['GX44', 'GX48'],
      detail: 'GX44, GX48: "decide" follows notified or verified or heard; the listing is drafted',
    });
    const corps = drafted({ jurisdiction: 'bingtuan', measures: [{ code: 'BT49-3' }] });
    expect(takeStep(corps, step('serve'))).toMatchObject({ rules: ['BT41'] });
    expect(takeStep(drafted({ jurisdiction: 'atlantis' }), step('notify'))).toMatchObject({
      code: 'conflict',
      rules: [],
    });
  });

  it('keeps every step as it was taken, and changes nothing it was given', () => {
    const before = inState('objected');
    const copy = JSON.parse(JSON.stringify(before));
    const taken = step('verify', '2026-11-20', { statement: '已核实' });
    expect(after([taken], before).procedure.history).toEqual([...copy.procedure.history, taken]);
    expect(before).toEqual(copy);
  });
});

describe('who takes a step', () => {
  const actors: readonly Actor[] = ['provider', 'subject', 'operator'];
  it.each<[ListingStepType, readonly Actor[]]>([
    ['notify', ['provider']],
    ['object', ['provider', 'subject']],
    ['verify', ['provider']],
    ['request-hearing', ['provider', 'subject']],
    ['hear', ['provider']],
    ['decide', ['provider']],
    ['serve', ['provider']],
    ['request-exit', ['subject', 'operator']],
    ['refuse-exit', ['provider']],
    ['remove', ['provider']],
  ])('%s: %s', (type, expected) => {
    const [from] = stepRules[type].from;
    const ready = type === 'refuse-exit' ? after(['request-exit'], inState('served')) : inState(from!);
    const takers = actors.filter((by) => takeStep(ready, step(type, '2026-11-20', { by })).ok);
    expect(takers).toEqual(expected);
  });

  it('the operator removes only over an objection it upheld (GX51(3), O3)', () => {
    const on = inState('served');
    expect(takeStep(on, step('remove', '2026-11-20', { by: 'operator', ground: 'objection-upheld' })).ok).toBe(true);
    expect(takeStep(on, step('remove', '2026-11-20', { by: 'operator', ground: 'credit-repaired' }))).toMatchObject({
      code: 'basis.not-permitted',
      rules: ['GX51'],
    });
  });

  it('is refused to others whatever the state', () => {
    expect(takeStep(drafted(), step('decide', '2026-11-20', { by: 'subject' }))).toMatchObject({
      code: 'basis.not-permitted',
      rules: ['GX44', 'GX48'],
    });
  });
});

describe('an objection (GX46, BT41)', () => {
  it('that is upheld ends the procedure, verified or heard', () => {
    expect(inState('dropped').procedure.state).toBe('dropped');
    const heard = after([step('hear', '2026-11-20', { outcome: 'upheld' })], inState('hearing-requested'));
    expect(heard.procedure.state).toBe('dropped');
  });
});

describe('the decision (L1, L3)', () => {
  const notified = inState('notified');

  it('states number, day and measures, also otherwise than announced', () => {
    const changed = { documentNumber: '沙应急严〔2026〕9号', decidedOn: '2026-11-19', measures: [{ code: 'GX42-4' }] };
    expect(after([step('decide', '2026-11-20', changed)], notified).facts).toEqual({ ...notified.facts, ...changed });
    expect(after(['decide'], notified).facts).toEqual(notified.facts);
  });

  it.each([
    ['measures on no list', { measures: [{ code: 'GX47-1' }] }, 'measure.not-listed', ['GX41', 'GX42']],
    ['a day to come', { decidedOn: '2026-11-21' }, 'conflict', ['GX44', 'GX48']],
  ])('is refused with %s', (_, content, code, rules) => {
    expect(takeStep(notified, step('decide', '2026-11-20', content))).toMatchObject({ ok: false, code, rules });
  });
});

describe('service (GX49)', () => {
  const decided = inState('decided');

  it.each([
    ['nothing said', {}, true],
    ['handed over', { method: 'handed-over' }, true],
    ['delivered', { method: 'delivered' }, true],
    ['electronic, confirmed', { method: 'electronic', confirmation: '确认书1号' }, true],
    ['electronic, not confirmed', { method: 'electronic' }, false],
  ])('%s', (_, content, ok) => {
    const result = takeStep(decided, step('serve', '2026-11-20', content));
    expect(result.ok).toBe(ok);
    if (!result.ok) expect(result).toMatchObject({ code: 'listing.incomplete', rules: ['GX49'] });
  });

  it('late is still service', () => {
    expect(after([step('serve', '2026-12-24')], decided).procedure.state).toBe('served');
  });
});
