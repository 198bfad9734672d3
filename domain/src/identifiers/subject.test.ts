import { describe, expect, it } from 'vitest';
import { parseSubject } from './subject.ts';

describe('parseSubject (S1, S2)', () => {
  it('lets a USCC with a wrong check character through', () => {
    expect(parseSubject({ scheme: 'uscc', id: '91990000MAT0000184' })).toMatchObject({
      ok: true,
      subject: { kind: 'organization' },
    });
  });

  it('takes no person’s number for an organisation’s: it would stand in the log unmasked (D4)', () => {
    const uscc = { scheme: 'uscc', id: ' 99000019900101005x ' } as const;
    expect(parseSubject(uscc)).toEqual({ ok: false, reason: 'resident-id' });
  });

  it('refuses a resident ID with a wrong check character', () => {
    expect(parseSubject({ scheme: 'resident-id', id: '990000199001010018' })).toEqual({
      ok: false,
      reason: 'check-character',
    });
  });

  it('knows the day of birth of a resident', () => {
    expect(parseSubject({ scheme: 'resident-id', id: '990000201201010070' })).toMatchObject({
      subject: { kind: 'person', bornOn: '2012-01-01' },
    });
  });

  it.each([
    ['E12345678', true],
    ['E1', false],
    ['E1234-5678', false],
    ['A'.repeat(21), false],
  ])('passport %s: %s', (id, ok) => {
    expect(parseSubject({ scheme: 'passport', id }).ok).toBe(ok);
  });
});
