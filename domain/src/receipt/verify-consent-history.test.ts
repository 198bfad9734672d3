import { describe, expect, it } from 'vitest';
import { buildConsentRecord, type ConsentEvent } from '../consent/consent-record.ts';
import { consentOf, requestedAt } from '../consent/test-consent.ts';
import { encodeBase64Url } from './base64.ts';
import { buildConsentStatement } from './consent-statement.ts';
import { createPlatform, origin, seededBytes } from './receipt-test-kit.ts';
import { verifyConsentHistory } from './verify-consent-history.ts';

const platform = createPlatform();
const { vkey } = platform;

function link(state: ConsentEvent['state'], previous: string | null, index: number, recordId = 'cns_1') {
  const record = buildConsentRecord({
    recordId,
    principal: { scheme: 'resident-id', id: '990**************7', kind: 'person' },
    parties: [{ role: 'controller', id: 'employer', name: '沙盒用人单位' }],
    consent: consentOf(),
    rules: ['GX56', 'BT54'],
    notice: { version: '1', url: 'https://platform.test/p', withdrawalUrl: 'https://platform.test/w' },
    event: { state, at: requestedAt, by: 'subject', method: 'request' },
    previous,
  });
  const { bytes, entry, opening } = buildConsentStatement({
    origin,
    at: requestedAt,
    record,
    randomBytes: seededBytes(`${state} ${index} ${recordId}`),
  });
  return { receipt: { ...platform.log(bytes, { index }), openings: [opening] }, digest: encodeBase64Url(entry) };
}

const asked = link('requested', null, 2);
const granted = link('granted', asked.digest, 5);
const withdrawn = link('withdrawn', granted.digest, 7);
const verify = (...links: { receipt: object }[]) =>
  verifyConsentHistory(
    links.map(({ receipt }) => receipt),
    { vkey },
  );

describe('the receipts of one consent', () => {
  it('tell its whole story, each naming the one before', async () => {
    const history = await verify(asked, granted, withdrawn);
    expect(history.map(({ record, index }) => [record.event.state, index])).toEqual([
      ['requested', 2],
      ['granted', 5],
      ['withdrawn', 7],
    ]);
  });

  it.each<[string, { receipt: object }[]]>([
    ['with one left out between', [asked, withdrawn]],
    ['without the first', [granted, withdrawn]],
    ['out of order', [granted, asked]],
    ['one twice', [asked, asked]],
    ['of two consents', [asked, link('granted', asked.digest, 5, 'cns_2')]],
    ['that stand in the log the other way round', [asked, link('granted', asked.digest, 1)]],
    ['that are none', []],
  ])('%s are refused', async (_, links) => {
    await expect(verify(...links)).rejects.toMatchObject({ code: 'malformed' });
  });
});
