import { describe, expect, it } from 'vitest';
import { operations } from './operations.ts';
import { instantSchema, textSchema } from './primitives.ts';
import { isProblemCode, problemCodes, problems } from './problems.ts';
import { purposeSchema } from './purpose.ts';
import { queryRequestSchema } from './query.ts';

const request = {
  subject: { scheme: 'uscc', id: '91990000MAT000026X' },
  basis: 'public',
  purpose: { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' },
};

describe('the contract’s schemas', () => {
  it('take a query as the contract writes it', () => {
    expect(queryRequestSchema.safeParse(request).success).toBe(true);
  });

  it.each([
    ['no purpose', { ...request, purpose: undefined }],
    ['an unknown basis', { ...request, basis: 'curiosity' }],
    ['a number for an identifier', { ...request, subject: { scheme: 'uscc', id: 9 } }],
    ['a consent id of another kind', { ...request, consentId: 'qry_1' }],
  ])('refuse %s', (_, body) => {
    expect(queryRequestSchema.safeParse(body).success).toBe(false);
  });

  it('ask for a note where the purpose is “other”', () => {
    expect(purposeSchema.safeParse({ code: 'other' }).error?.issues[0]?.path).toEqual(['note']);
    expect(purposeSchema.safeParse({ code: 'other', note: '内部核查' }).success).toBe(true);
  });

  it('refuse control characters but keep line breaks', () => {
    expect(textSchema(20).safeParse('a\u0000b').success).toBe(false);
    expect(textSchema(20).safeParse('a\nb').success).toBe(true);
  });

  it('refuse an instant that is none', () => {
    expect(instantSchema.safeParse('2026-11-21T10:00:00').success).toBe(false);
  });
});

describe('the problem table', () => {
  it('has a status of the 4xx or 5xx class for each code', () => {
    for (const code of problemCodes) expect(problems[code].status).toSatisfy((s: number) => s >= 400 && s < 600);
  });

  it('knows nothing it inherits', () => {
    expect(isProblemCode('toString')).toBe(false);
    expect(isProblemCode('log.unavailable')).toBe(true);
  });
});

describe('the operations', () => {
  it('stand at one method and path each', () => {
    const places = Object.values(operations).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
