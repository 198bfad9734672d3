import { describe, expect, it } from 'vitest';
import { jurisdictions } from '../disclosure/registry.ts';
import { judgeRecord } from './judge-record.ts';
import { adult, context, minor, organisation, penalty } from './testing-inputs.ts';

/** Code and articles of the refusal; `ok` where there is none. */
function judge(changes: object, over: Partial<typeof context> = {}): string {
  const judgement = judgeRecord({ ...penalty, ...changes }, { ...context, ...over });
  return judgement.ok ? 'ok' : [judgement.code, ...judgement.rules].join(' ');
}

const bingtuan = { jurisdiction: 'bingtuan', catalogueItem: 'BT-P02' };

describe('a record of an organisation', () => {
  it('becomes facts of the disclosure engine, by the catalogue and in the name of its provider', () => {
    const { subject: _, ...content } = penalty;
    expect(judgeRecord(penalty, context)).toEqual({
      ok: true,
      subject: { ...organisation, kind: 'organization' },
      entry: {
        type: 'record',
        facts: { id: 'rec-1', ...content, provider: context.provider, annotations: [], state: 'live' },
      },
    });
  });

  it('keeps what else it states: class, end or duration of conduct, leniency', () => {
    const leniency = { ground: 'slight-and-corrected', statement: '危害后果轻微并及时改正' };
    const stated = { severity: 'general', conductEndedOn: '2026-10-01', conductContinuing: false, leniency };
    expect(judgeRecord({ ...penalty, ...stated }, context)).toMatchObject({ ok: true, entry: { facts: stated } });
  });

  it('keeps nothing the contract does not know', () => {
    const judgement = judgeRecord({ ...penalty, remark: 'secret', polarity: 'positive' }, context);
    expect(JSON.stringify(judgement)).not.toMatch(/secret|polarity/);
  });
});

describe('C1: the item it cites', () => {
  it.each([
    ['unknown', { catalogueItem: 'GX-X99' }, 'record.no-catalogue-item GX19'],
    ["another jurisdiction's", { catalogueItem: 'BT-P02' }, 'record.no-catalogue-item GX19'],
    ['unknown in the Corps', { ...bingtuan, catalogueItem: 'BT-X99' }, 'record.no-catalogue-item BT24'],
    ['of no jurisdiction', { jurisdiction: 'atlantis' }, 'record.no-catalogue-item GX19 BT24'],
    ['of the national base catalogue', { catalogueItem: 'CN-03-2' }, 'ok'],
    ['of the national base catalogue, in the Corps', { ...bingtuan, catalogueItem: 'CN-03-2' }, 'ok'],
    ['what a listing is disclosed as', { catalogueItem: 'GX-S01' }, 'record.no-catalogue-item GX19'],
    ['one of persons', { catalogueItem: 'GX-B03' }, 'record.no-catalogue-item GX19'],
    ['one of organisations', { subject: adult, catalogueItem: 'GX-B01' }, 'record.no-catalogue-item GX19'],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });
});

describe('C2: the document with legal force (GX43, BT38)', () => {
  const { document } = penalty;
  it.each([
    ['none', { document: undefined }, 'record.no-legal-document GX43'],
    ['none, in the Corps', { ...bingtuan, document: undefined }, 'record.no-legal-document BT38'],
    ['without type', { document: { ...document, type: undefined } }, 'record.no-legal-document GX43'],
    ['without number', { document: { ...document, number: '' } }, 'record.no-legal-document GX43'],
    ['without authority', { document: { ...document, authority: ' ' } }, 'record.no-legal-document GX43'],
    ['without date', { document: { ...document, date: undefined } }, 'record.no-legal-document GX43'],
    ['dated tomorrow', { document: { ...document, date: '2026-11-22' } }, 'record.no-legal-document GX43'],
    ['dated today', { document: { ...document, date: '2026-11-21' } }, 'ok'],
    ['none, of honest conduct (C6)', { catalogueItem: 'GX-H01', document: undefined }, 'ok'],
    [
      'half, of honest conduct',
      { catalogueItem: 'GX-H01', document: { type: '表彰决定' } },
      'record.no-legal-document GX43',
    ],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });

  it('says what is missing', () => {
    const judgement = judgeRecord({ ...penalty, document: { type: '决定书', date: '2026-10-08' } }, context);
    expect(judgement).toMatchObject({ detail: 'GX43: the document lacks number, authority' });
  });
});

describe('S3: minors (GX21, BT37)', () => {
  const born2008 = { scheme: 'passport', id: 'E12345678', bornOn: '2008-10-08' } as const;
  it.each([
    ['a minor', { subject: minor }, 'record.minor GX21'],
    ['a minor, in the Corps', { ...bingtuan, subject: minor }, 'record.minor BT37'],
    ['a minor’s honest conduct', { subject: minor, catalogueItem: 'GX-H02' }, 'record.minor GX21'],
    ['a minor, whatever the jurisdiction', { subject: minor, jurisdiction: 'atlantis' }, 'record.minor GX21 BT37'],
    ['of age on the day of determination', { subject: born2008 }, 'ok'],
    ['determined the day before', { subject: born2008, determinedOn: '2026-10-07' }, 'record.minor GX21'],
    ['of age by now, conduct ended before', { subject: born2008, conductEndedOn: '2026-10-07' }, 'record.minor GX21'],
    [
      'of age by now, document dated before',
      { subject: born2008, document: { ...penalty.document, date: '2026-10-07' } },
      'record.minor GX21',
    ],
    ['unknown day of birth', { subject: { scheme: 'passport', id: 'E12345678' } }, 'record.minor GX21'],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });

  it('goes by the day of birth the platform knows, where the identifier does not tell', () => {
    const subject = { scheme: 'passport', id: 'E12345678', bornOn: '1990-01-01' };
    expect(judge({ subject }, { bornOn: '2010-01-01' })).toBe('record.minor GX21');
    expect(judge({ subject: adult }, { bornOn: '2010-01-01' })).toBe('ok');
    expect(judge({ subject: { ...minor, bornOn: '1990-01-01' } })).toBe('record.minor GX21');
  });
});

describe('C7: evaluations (GX34, BT45)', () => {
  const evaluation = { catalogueItem: 'GX-E01', title: '公共信用综合评价', facts: '示例结果', document: undefined };

  it('of an organisation become an evaluation by its publisher, without a score of ours', () => {
    expect(judgeRecord({ ...penalty, ...evaluation }, context)).toMatchObject({
      ok: true,
      entry: {
        type: 'evaluation',
        facts: {
          id: 'rec-1',
          jurisdiction: 'guangxi',
          catalogueItem: 'GX-E01',
          publisher: context.provider,
          name: '公共信用综合评价',
          result: '示例结果',
          asOf: '2026-10-08',
          annotations: [],
        },
      },
    });
  });

  it('of a natural person are refused', () => {
    expect(judge({ ...evaluation, subject: adult })).toBe('record.no-catalogue-item GX34');
    expect(judge({ ...evaluation, ...bingtuan, catalogueItem: 'BT-E02', subject: adult })).toBe(
      'record.no-catalogue-item BT45',
    );
  });
});

describe('the form', () => {
  it.each([
    ['no object', null, 'request.malformed'],
    ['an empty title', { ...penalty, title: '' }, 'request.malformed'],
    ['a day that is none', { ...penalty, determinedOn: '2026-02-30' }, 'request.malformed'],
    [
      'conduct ended and continuing',
      { ...penalty, conductEndedOn: '2026-10-01', conductContinuing: true },
      'request.malformed',
    ],
    ['determined tomorrow', { ...penalty, determinedOn: '2026-11-22' }, 'request.malformed'],
    ['conduct that ends tomorrow', { ...penalty, conductEndedOn: '2026-11-22' }, 'request.malformed'],
    ['an unknown scheme', { ...penalty, subject: { scheme: 'phone', id: '1' } }, 'subject.malformed'],
    ['a USCC that is none', { ...penalty, subject: { scheme: 'uscc', id: '9199' } }, 'subject.malformed'],
    ['a wrong USCC check character (S2)', { ...penalty, subject: { scheme: 'uscc', id: '91990000MAT0000260' } }, 'ok'],
  ])('%s', (_, raw, expected) => {
    const judgement = judgeRecord(raw, context);
    expect(judgement.ok ? 'ok' : judgement.code).toBe(expected);
  });

  it('says where, and nothing of what stands there', () => {
    const judgement = judgeRecord({ ...penalty, severity: 'sehr-geheim' }, context);
    expect(judgement).toMatchObject({ errors: [{ pointer: '/severity' }] });
    expect(JSON.stringify(judgement)).not.toContain('geheim');
  });
});

it('is judged alike by every jurisdiction known', () => {
  for (const { id, catalogue } of jurisdictions) {
    const item = catalogue[0]!.items.find(({ category }) => category === 'court-judgments')!;
    expect(judge({ jurisdiction: id, catalogueItem: item.code })).toBe('ok');
  }
});
