import { describe, expect, it } from 'vitest';
import { bases } from '../contract/purpose.ts';
import { parseInstant } from '../time/instant.ts';
import { refuseDisclosure } from './refuse-disclosure.ts';
import { organization, person } from './test-facts.ts';

const now = parseInstant('2026-11-21T10:00:00+08:00');

describe('whom nothing is said about', () => {
  it.each(bases)('an organisation may be asked about on %s', (basis) => {
    expect(refuseDisclosure(organization, basis, now)).toBeUndefined();
  });

  it.each(bases)('a person on %s: only public is refused (D4)', (basis) => {
    const refusal = basis === 'public' ? { code: 'basis.not-permitted', rules: ['GX25'] } : undefined;
    expect(refuseDisclosure(person, basis, now)).toEqual(refusal);
  });

  it.each(bases.filter((basis) => basis !== 'public'))('a minor on %s (S3)', (basis) => {
    const minor = { ...person, bornOn: '2012-01-01', jurisdiction: 'bingtuan' };
    expect(refuseDisclosure(minor, basis, now)).toEqual({ code: 'subject.not-disclosable', rules: ['BT37'] });
  });

  it('a minor until the eighteenth birthday in Shanghai, wherever the server stands (S3)', () => {
    const minor = { ...person, bornOn: '2012-01-01' };
    const birthday = parseInstant('2030-01-01T00:00:00+08:00');
    expect(refuseDisclosure(minor, 'authorized', birthday - 1)?.code).toBe('subject.not-disclosable');
    expect(refuseDisclosure(minor, 'authorized', birthday)).toBeUndefined();
  });

  it('a person whose day of birth is unknown, out of caution (S3)', () => {
    const { bornOn: _, ...undated } = person;
    expect(refuseDisclosure(undated, 'self', now)?.code).toBe('subject.not-disclosable');
  });

  it('decides from the identifier alone, citing every jurisdiction, so that it does not tell whether there is a file', () => {
    expect(refuseDisclosure({ kind: 'person', bornOn: '2012-01-01' }, 'authorized', now)).toEqual({
      code: 'subject.not-disclosable',
      rules: ['GX21', 'BT37'],
    });
  });
});
