import { expect, test } from 'vitest';
import { isAllowedOrigin } from './is-allowed-origin.ts';

test.each([
  ['http://localhost:5173', ['http://localhost:*'], true],
  ['http://localhost', ['http://localhost:*'], true],
  ['https://shop.example', ['https://other.example', 'https://shop.example'], true],
  ['https://localhost:5173', ['http://localhost:*'], false],
  ['http://localhost.evil.example:80', ['http://localhost:*'], false],
  ['http://localhost:80.evil.example', ['http://localhost:*'], false],
  ['https://shop.example.evil.example', ['https://shop.example'], false],
  ['null', ['http://localhost:*'], false],
  ['*', ['https://shop.example'], false],
  ['https://shop.example', [], false],
])('%s against %j: %s', (origin, patterns, allowed) => {
  expect(isAllowedOrigin(origin, patterns)).toBe(allowed);
});
