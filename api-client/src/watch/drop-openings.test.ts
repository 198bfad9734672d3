import { expect, it } from 'vitest';
import { dropOpenings } from './drop-openings.ts';

function opening(...parts: unknown[]): string {
  return Buffer.from(JSON.stringify(['c2FsdA', ...parts])).toString('base64url');
}

const ended = opening('slot', { type: 'record', id: 'rec_1', title: '沙盒处罚' });
const live = opening('slot', { type: 'listing', id: 'lst_1', listName: '沙盒严重失信主体名单？～' });
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
