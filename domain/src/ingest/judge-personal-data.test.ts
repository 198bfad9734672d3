import { describe, expect, it } from 'vitest';
import { financeAttributes, prohibitedAttributes } from '../contract/record-input.ts';
import { judgeRecord } from './judge-record.ts';
import { adult, context, minor, penalty } from './testing-inputs.ts';

function judge(changes: object): string {
  const judgement = judgeRecord({ ...penalty, ...changes }, context);
  return judgement.ok ? 'ok' : [judgement.code, ...judgement.rules].join(' ');
}

const consent = {
  type: 'written-consent',
  reference: '沙盒同意〔2026〕1号',
  signedOn: '2026-11-21',
  explainsNeedAndEffect: true,
};
const lawful = { type: 'lawful-collection', legalBasis: '《不动产登记暂行条例》第二十三条' };
const finance = { subject: adult, document: undefined };

describe('C3: never collected, whatever the consent (GX57, BT55)', () => {
  it.each(prohibitedAttributes)('%s: refused as a whole, named, its value nowhere', (name) => {
    const raw = { ...penalty, subject: adult, attributes: { [name]: 'geheim' }, collectionBasis: consent };
    const judgement = judgeRecord(raw, context);
    expect(judgement).toEqual({
      ok: false,
      code: 'record.prohibited-data',
      rules: ['GX57'],
      detail: `GX57: never collected, whatever the consent: ${name}`,
    });
  });

  it.each([
    ['beside the attributes', { religion: 'x' }],
    ['empty', { attributes: { religion: '' } }],
    ['null', { attributes: { religion: null } }],
    ['deep within', { facts: { person: [{ Religion: 'x' }] } }],
    ['in Chinese', { attributes: { 宗教信仰: 'x' } }],
    ['of an organisation', { attributes: { religion: 'x' } }],
    ['of a minor', { subject: minor, attributes: { religion: 'x' } }],
    ['under an unknown item, without a document', { catalogueItem: 'X', document: undefined, religion: 'x' }],
    ['in a body that is malformed otherwise', { title: 7, attributes: { religion: 'x', shoeSize: 44 } }],
  ])('is the first reason given: %s', (_, changes) => {
    expect(judge(changes)).toBe('record.prohibited-data GX57');
  });

  it('cites the article of the jurisdiction, of all where it is unknown', () => {
    expect(judge({ religion: 'x', jurisdiction: 'bingtuan' })).toBe('record.prohibited-data BT55');
    expect(judge({ religion: 'x', jurisdiction: 'atlantis' })).toBe('record.prohibited-data GX57 BT55');
    expect(judgeRecord([{ religion: 'x' }], context)).toMatchObject({ rules: ['GX57', 'BT55'] });
  });

  it('names every one of them', () => {
    const judgement = judgeRecord({ attributes: { bloodType: 'A', genes: '', medical_history: 1 } }, context);
    expect(judgement).toMatchObject({ detail: expect.stringMatching(/: genes, bloodType, medicalHistory$/) });
  });
});

describe('the closed vocabulary of attributes', () => {
  it('refuses another name without repeating it', () => {
    const judgement = judgeRecord({ ...penalty, attributes: { shoeSize: 44 } }, context);
    expect(judgement).toMatchObject({ ok: false, code: 'request.malformed', errors: [{ pointer: '/attributes' }] });
    expect(JSON.stringify(judgement)).not.toMatch(/shoeSize|44/);
  });
});

describe('C4: finances of a natural person (GX57, BT55)', () => {
  it.each(financeAttributes)('%s without consent or law is refused, under whatever item', (name) => {
    const refused = { code: 'record.consent-needed', rules: ['GX57'], detail: expect.stringContaining(`(${name})`) };
    for (const catalogueItem of ['GX-P02', 'GX-F01', 'GX-X99']) {
      const raw = { ...penalty, ...finance, catalogueItem, attributes: { [name]: '9,876' } };
      const judgement = judgeRecord(raw, context);
      expect(judgement).toMatchObject(refused);
      expect(JSON.stringify(judgement)).not.toContain('9,876');
    }
  });

  const income = { ...finance, catalogueItem: 'GX-F03', attributes: { income: 120_000 } };
  it.each<[string, object, string]>([
    ['written consent', { ...income, collectionBasis: consent }, 'ok'],
    [
      'consent that explained nothing',
      { ...income, collectionBasis: { ...consent, explainsNeedAndEffect: false } },
      'record.consent-needed GX57',
    ],
    [
      'consent of tomorrow',
      { ...income, collectionBasis: { ...consent, signedOn: '2026-11-22' } },
      'record.consent-needed GX57',
    ],
    [
      'collected by law',
      { ...finance, catalogueItem: 'GX-F01', attributes: { realEstate: '一处' }, collectionBasis: lawful },
      'ok',
    ],
    ['no attributes, but an item of finances', { ...finance, catalogueItem: 'GX-F01' }, 'record.consent-needed GX57'],
    [
      'the same in the Corps',
      { ...finance, jurisdiction: 'bingtuan', catalogueItem: 'BT-F01' },
      'record.consent-needed BT55',
    ],
    [
      'consent, but an item that others see too',
      { subject: adult, attributes: { income: 1 }, collectionBasis: consent },
      'record.no-catalogue-item GX57',
    ],
    [
      'consent, but an item of other finances',
      { ...income, catalogueItem: 'GX-F02', collectionBasis: consent },
      'record.no-catalogue-item GX57',
    ],
    ['of an organisation: the articles protect persons', { attributes: { taxAmount: 1 } }, 'ok'],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });

  it('is kept apart from what answers show', () => {
    expect(judgeRecord({ ...penalty, ...income, collectionBasis: consent }, context)).toMatchObject({
      entry: { facts: { attributes: { income: 120_000 } } },
    });
  });

  it('the consent or the law it rests on is kept with it, and only with it', () => {
    const basisOf = (changes: object) => {
      const judgement = judgeRecord({ ...penalty, ...changes }, context);
      return judgement.ok && judgement.entry.type === 'record' ? judgement.entry.facts.collectionBasis : 'refused';
    };
    expect(basisOf({ ...income, collectionBasis: consent })).toEqual(consent);
    expect(basisOf({ ...finance, catalogueItem: 'GX-F01', collectionBasis: lawful })).toEqual(lawful);
    expect(basisOf({ collectionBasis: lawful })).toBeUndefined();
  });
});

describe('C5: matters outside the supplementary catalogue (GX21)', () => {
  const person = { subject: adult, catalogueItem: 'GX-O03' };
  it.each<[string, object, string]>([
    ['petition', { ...person, title: '越级信访' }, 'record.no-catalogue-item GX21(2)'],
    [
      'blood donation, honest conduct too',
      { ...person, catalogueItem: 'GX-H02', title: '无偿献血' },
      'record.no-catalogue-item GX21(2)',
    ],
    ['veterans', { ...person, title: '退役军人管理事项' }, 'record.no-catalogue-item GX21(2)'],
    ['property fee', { ...person, title: '拖欠物业服务费' }, 'record.no-catalogue-item GX21(3)'],
    ['property fee, serious', { ...person, title: '拖欠物业服务费', severity: 'serious' }, 'ok'],
    ['dogs', { ...person, title: '不文明养犬' }, 'record.no-catalogue-item GX21(3)'],
    ['dogs, serious', { ...person, title: '不文明养犬', severity: 'serious' }, 'ok'],
    ['petition, serious', { ...person, title: '越级信访', severity: 'serious' }, 'record.no-catalogue-item GX21(2)'],
    ['a law says so', { ...person, title: '不文明养犬', expressLegalBasis: '《示例条例》第一条' }, 'ok'],
    ['an item of the national catalogue', { subject: adult, catalogueItem: 'CN-03-2', title: '不文明养犬处罚' }, 'ok'],
    ['an organisation', { catalogueItem: 'GX-O03', title: '物业服务费' }, 'ok'],
    [
      'the Corps, whose measures name none',
      { ...person, jurisdiction: 'bingtuan', catalogueItem: 'BT-O03', title: '信访' },
      'ok',
    ],
  ])('%s', (_, changes, expected) => {
    expect(judge(changes)).toBe(expected);
  });
});
