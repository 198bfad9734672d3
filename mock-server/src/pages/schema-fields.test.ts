import { describe, expect, it } from 'vitest';
import { schemaFields, typeOf } from './schema-fields.ts';

describe('schemaFields', () => {
  it('flattens objects and lists of objects, and stops at references', () => {
    const schema = {
      type: 'object',
      required: ['subject', 'items'],
      properties: {
        subject: { $ref: '#/components/schemas/Subject' },
        items: {
          type: 'array',
          items: { type: 'object', required: ['code'], properties: { code: { type: 'string', enum: ['a', 'b'] } } },
        },
        source: { type: 'object', properties: { url: { type: 'string' } } },
      },
    };
    expect(schemaFields(schema)).toEqual([
      { path: 'subject', required: true, type: { text: 'Subject', reference: 'Subject' }, values: [] },
      { path: 'items', required: true, type: { text: 'object[]' }, values: [] },
      { path: 'items[].code', required: true, type: { text: 'string' }, values: ['a', 'b'] },
      { path: 'source', required: false, type: { text: 'object' }, values: [] },
      { path: 'source.url', required: false, type: { text: 'string' }, values: [] },
    ]);
  });
});

describe('typeOf', () => {
  it.each([
    [{}, 'any'],
    [{ type: 'string', maxLength: 200 }, 'string (≤ 200)'],
    [{ type: 'string', maxLength: 40, format: 'date-time' }, 'string (date-time)'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ type: 'integer', minimum: 1, maximum: 200 }, 'integer (1–200)'],
    [{ type: 'integer', minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, 'integer'],
    [{ const: 'all', type: 'string' }, '"all"'],
    [{ anyOf: [{ const: 'all' }, { type: 'array', items: { type: 'string' } }] }, '"all" | string[]'],
    [{ type: 'array', items: { type: ['string', 'null'] } }, '(string | null)[]'],
  ])('%j is %s', (schema, text) => {
    expect(typeOf(schema)).toEqual({ text });
  });

  it('keeps the reference inside a list or a choice', () => {
    const item = { $ref: '#/components/schemas/Record' };
    expect(typeOf({ type: 'array', items: item })).toEqual({ text: 'Record[]', reference: 'Record' });
    expect(typeOf({ anyOf: [item, { type: 'null' }] })).toEqual({ text: 'Record | null', reference: 'Record' });
  });
});
