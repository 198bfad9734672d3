import { encodeDisclosure } from '@credit-check/domain/receipt/salted-disclosure';
import { slotEntries } from '@credit-check/domain/receipt/slot-entry';
import { expect, it } from 'vitest';
import { sampleListing, sampleRecord } from '../testing/sample-answer.ts';
import { dropOpenings } from './drop-openings.ts';

const salt = '_'.repeat(21).concat('w');
const opening = (name: string, value: unknown) => encodeDisclosure(salt, name, value);

const [live, ended] = slotEntries({
  severeListings: [sampleListing('lst_1', null)],
  records: [sampleRecord('rec_1', '2026-11-22T00:00:00+08:00')],
  evaluations: [],
}).map(({ value }) => opening('slot', value)) as [string, string];
const empty = opening('slot', null);
const subject = opening('subject', { scheme: 'uscc', id: 'rec_1' });

it('takes out the openings of ended entries and leaves the rest of the receipt as it is', () => {
  const receipt = { statement: 'c3RhdGVtZW50', proof: 'proof', openings: [subject, ended, empty, live] };
  expect(dropOpenings(receipt, ['rec_1'])).toEqual({ ...receipt, openings: [subject, empty, live] });
});

it('takes out openings it cannot read or name, for they may be the ended ones', () => {
  const nameless = opening('slot', { type: 'record' });
  const receipt = { statement: '', proof: '', openings: ['%%%', 'bm90IGpzb24', nameless, live] };
  expect(dropOpenings(receipt, ['rec_1'])).toMatchObject({ openings: [live] });
});

it('leaves a reference as it is', () => {
  expect(dropOpenings({ queryId: 'qry_1', index: 3 }, ['rec_1'])).toEqual({ queryId: 'qry_1', index: 3 });
});
