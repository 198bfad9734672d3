/** Where queries are asked and followed; apart from `operations.ts`, so that a badge can know it without every schema. */
export const queryPaths = { createQuery: '/v1/queries', createQueryBatch: '/v1/queries/batch' } as const;
export const changesPath = '/v1/changes';
