import { randomBytes } from 'node:crypto';
import { idSchema } from '@credit-check/domain/contract/primitives';
import { expect, test } from 'vitest';
import { newQueryId } from './new-query-id.ts';

const NOW = Date.parse('2026-11-21T10:00:00+08:00');

test('ids of one millisecond share their beginning and nothing else', () => {
  const ids = Array.from({ length: 1000 }, () => newQueryId(randomBytes, NOW));
  expect(new Set(ids.map((id) => id.slice(0, 12)))).toEqual(new Set([ids[0]!.slice(0, 12)]));
  expect(new Set(ids.map((id) => id.slice(12))).size).toBe(1000);
  expect(newQueryId(randomBytes, NOW + 1).slice(0, 12)).not.toBe(ids[0]!.slice(0, 12));
});

test('an id has the form of the contract', () => {
  expect(idSchema('qry').safeParse(newQueryId(randomBytes, NOW)).success).toBe(true);
});
