import { describe, expect, it } from 'vitest';
import { parseInstant } from '../time/instant.ts';
import { judgeCorrection } from './judge-correction.ts';
import { revokeRecord } from './revoke-record.ts';
import { context, penalty } from './testing-inputs.ts';

const at = parseInstant('2026-11-21T10:00:00+08:00');
const record = { id: 'rec-1', jurisdiction: 'guangxi', catalogueItem: 'GX-P02' };
const document = { type: '行政复议决定书', number: '沙复〔2026〕2号', authority: '沙盒市人民政府', date: '2026-11-20' };

describe('C8: a record whose document fell (GX60, BT58)', () => {
  it('leaves a tombstone: id, item, reason and the document that revoked it, nothing of the content', () => {
    const whole = { ...penalty, ...record };
    expect(revokeRecord(whole, { reason: '处罚决定被撤销', document }, { at })).toEqual({
      ok: true,
      tombstone: {
        ...record,
        kind: 'document-revoked',
        reason: '处罚决定被撤销',
        document,
        revokedAt: '2026-11-21T10:00:00+08:00',
      },
    });
  });

  it.each<[string, object, string]>([
    ['void', { reason: 'x', kind: 'document-void', document }, 'document-void'],
    ['an error of the provider (GX22)', { reason: 'x' }, 'recorded-wrongly'],
    ['void, without the document', { reason: 'x', kind: 'document-void' }, 'record.no-legal-document GX43'],
    ['half a document', { reason: 'x', document: { type: '裁定书' } }, 'record.no-legal-document GX43'],
    [
      'a document of tomorrow',
      { reason: 'x', document: { ...document, date: '2026-11-22' } },
      'record.no-legal-document GX43',
    ],
    ['no reason', { document }, 'request.malformed'],
  ])('%s', (_, raw, expected) => {
    const revocation = revokeRecord(record, raw, { at });
    expect(revocation.ok ? revocation.tombstone.kind : [revocation.code, ...revocation.rules].join(' ')).toBe(expected);
  });
});

describe('C8: a record that is corrected', () => {
  it('is judged whole, as if it were new', () => {
    const corrected = { ...penalty, facts: '更正后的事实' };
    expect(judgeCorrection({ reason: '文书变更', document, record: corrected }, context)).toMatchObject({
      ok: true,
      kind: 'document-changed',
      reason: '文书变更',
      changedBy: document,
      entry: { facts: { id: 'rec-1', facts: '更正后的事实' } },
    });
    expect(judgeCorrection({ reason: '录入有误', record: corrected }, context)).toMatchObject({
      kind: 'recorded-wrongly',
    });
  });

  it.each<[string, object, string]>([
    ['no record', { reason: 'x' }, 'request.malformed'],
    ['no reason', { record: penalty }, 'request.malformed'],
    ['prohibited data beside the record (C3)', { record: penalty, religion: 'x' }, 'record.prohibited-data GX57 BT55'],
    [
      'a record without document (C2)',
      { reason: 'x', record: { ...penalty, document: undefined } },
      'record.no-legal-document GX43',
    ],
    [
      'changed, without the document',
      { reason: 'x', kind: 'document-changed', record: penalty },
      'record.no-legal-document GX43',
    ],
  ])('refuses %s', (_, raw, expected) => {
    const correction = judgeCorrection(raw, context);
    expect(correction.ok ? 'ok' : [correction.code, ...correction.rules].join(' ')).toBe(expected);
  });

  it('points into the body it was given', () => {
    const correction = judgeCorrection({ reason: 'x', record: { ...penalty, title: '' } }, context);
    expect(correction).toMatchObject({ errors: [{ pointer: '/record/title' }] });
  });
});
