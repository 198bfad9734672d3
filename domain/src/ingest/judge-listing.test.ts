import { describe, expect, it } from 'vitest';
import { judgeListing } from './judge-listing.ts';
import { adult, context as base, listing, minor, organisation } from './testing-inputs.ts';

const context = { ...base, id: 'lst-1' };

function judge(changes: object): string {
  const judgement = judgeListing({ ...listing, ...changes }, context);
  return judgement.ok ? 'ok' : [judgement.code, ...judgement.rules].join(' ');
}

const bingtuan = { jurisdiction: 'bingtuan', measures: [{ code: 'BT49-3' }] };
const role = '法定代表人';

describe('a listing', () => {
  it('becomes facts that nobody sees before service (L2)', () => {
    const { subject, ...content } = listing;
    expect(judgeListing(listing, context)).toEqual({
      ok: true,
      subject: { ...subject, kind: 'organization' },
      facts: { id: 'lst-1', ...content, groundRecords: [], annotations: [] },
      responsible: [],
    });
  });

  it('keeps its term, its grounds, its measures’ terms and the limits of its field’s law', () => {
    const more = {
      endsOn: '2029-11-01',
      groundRecords: ['rec-1'],
      measures: [{ code: 'GX42-2', method: '每季度检查', endsOn: '2027-11-01' }],
    };
    const timeLimits = { legalBasis: '《示例办法》第十条', objection: { days: 10, unit: 'working-days' } };
    const judgement = judgeListing({ ...listing, ...more, timeLimits }, context);
    expect(judgement).toMatchObject({ ok: true, facts: more, timeLimits });
  });
});

describe('L1: what the decision document states (BT41, GX44, GX48)', () => {
  it.each([
    'listName',
    'grounds',
    'legalBasis',
    'documentNumber',
    'authority',
    'decidedOn',
    'measures',
    'removalConditions',
    'removalProcedure',
    'remedies',
  ])('%s: without it the listing is refused, and named', (name) => {
    const judgement = judgeListing({ ...listing, [name]: undefined }, context);
    expect(judgement).toEqual({
      ok: false,
      code: 'listing.incomplete',
      rules: ['GX44', 'GX48'],
      detail: `GX44, GX48: the decision does not state ${name}`,
    });
  });

  it.each([
    ['an empty text', { remedies: '' }, 'listing.incomplete GX44 GX48'],
    ['a blank text', { grounds: '  ' }, 'listing.incomplete GX44 GX48'],
    ['no legal basis', { legalBasis: [] }, 'listing.incomplete GX44 GX48'],
    ['no measures', { measures: [] }, 'listing.incomplete GX44 GX48'],
    ['in the Corps', { ...bingtuan, remedies: undefined }, 'listing.incomplete BT40 BT41'],
    ['no such jurisdiction', { jurisdiction: 'atlantis' }, 'listing.incomplete GX19 BT24'],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });
});

describe('L3: measures stand on a list in force (GX41, GX42, BT48, BT49)', () => {
  it.each([
    ['the regional list', { measures: [{ code: 'GX42-8' }] }, 'ok'],
    ['the Corps’ list', bingtuan, 'ok'],
    ['the national base list', { measures: [{ code: 'CN-M03' }] }, 'ok'],
    ['the national base list, in the Corps', { ...bingtuan, measures: [{ code: 'CN-M03' }] }, 'ok'],
    ['neither', { measures: [{ code: 'GX42-9' }] }, 'measure.not-listed GX41 GX42'],
    ['one of several on neither', { measures: [{ code: 'GX42-1' }, { code: 'x' }] }, 'measure.not-listed GX41 GX42'],
    ['another jurisdiction’s', { ...bingtuan, measures: [{ code: 'GX42-1' }] }, 'measure.not-listed BT48 BT49'],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });

  it('says which, by its place', () => {
    const judgement = judgeListing({ ...listing, measures: [{ code: 'GX42-1' }, { code: 'x' }] }, context);
    expect(judgement).toMatchObject({ detail: expect.stringContaining('measures/1 ') });
  });
});

describe('L4: persons held responsible, and nobody else (X6: GX50, BT42)', () => {
  it('are kept beside the listing, not in it', () => {
    const judgement = judgeListing({ ...listing, responsible: [{ subject: adult, role }] }, context);
    const held = { ...adult, kind: 'person', bornOn: '1990-01-01' };
    expect(judgement).toMatchObject({ ok: true, responsible: [{ subject: held, role }] });
    expect(judgement).not.toHaveProperty('facts.responsible');
  });

  it.each<[string, object, string]>([
    ['an organisation is none', { responsible: [{ subject: organisation, role }] }, 'listing.incomplete GX50'],
    [
      'a listed person has none',
      { subject: adult, responsible: [{ subject: adult, role }] },
      'listing.incomplete GX50',
    ],
    ['a minor is none (S3)', { responsible: [{ subject: minor, role }] }, 'record.minor GX21'],
    [
      'an identifier that is none',
      { responsible: [{ subject: { scheme: 'resident-id', id: '1' }, role }] },
      'subject.malformed',
    ],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });
});

describe('whom and how', () => {
  it.each<[string, object, string]>([
    ['a person of age', { subject: adult }, 'ok'],
    ['a minor (S3)', { subject: minor }, 'record.minor GX21'],
    ['prohibited data first (C3)', { subject: minor, religion: 'x', grounds: '' }, 'record.prohibited-data GX57'],
    ['no well-formed subject', { subject: { scheme: 'uscc', id: '1' } }, 'subject.malformed'],
    ['a term that is no day', { endsOn: 'never' }, 'request.malformed'],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });
});
