import { operations } from '@credit-check/domain/contract/operations';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../pages/open-api-types.ts';
import { openTestPlatform } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
afterAll(() => platform.close());
const { body: document } = await platform.get<OpenApiDocument>('/openapi.json', { as: null });

describe('/openapi.json', () => {
  it('is OpenAPI 3.1, every reference leading somewhere', async () => {
    const validator = new Validator();
    expect(await validator.validate({ ...structuredClone(document) })).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(validator.resolveRefs()).toBeDefined();
  });

  it.each(Object.entries(operations))('describes %s with its body and its refusals', (operationId, operation) => {
    const described = document.paths[operation.path]?.[operation.method.toLowerCase()];
    expect(described).toMatchObject({ operationId });
    expect(described?.requestBody !== undefined).toBe('body' in operation || 'stream' in operation);
    expect(Object.keys(described?.responses ?? {})).toEqual(
      expect.arrayContaining([`${operation.status}`, '400', '429', '503']),
    );
  });

  it('says what a batch item is, though items are parsed one by one', () => {
    const schema = document.paths['/v1/queries/batch']?.post?.requestBody?.content['application/json']?.schema;
    expect(schema?.properties?.items).toMatchObject({
      items: { $ref: '#/components/schemas/BatchItem' },
      maxItems: 100,
    });
  });

  it('does not take an unknown member of an answer for an error', () => {
    expect(document.components.schemas.Answer).not.toHaveProperty('additionalProperties');
  });
});

it('leaves the sandbox out where there is none', async () => {
  const real = await openTestPlatform({ sandbox: undefined });
  const { body } = await real.get<OpenApiDocument>('/openapi.json', { as: null });
  expect(Object.keys(body.paths).filter((path) => path.startsWith('/sandbox'))).toEqual([]);
  await real.close();
});
