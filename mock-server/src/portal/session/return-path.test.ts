import { expect, test } from 'vitest';
import { safeReturnPath } from './return-path.ts';

test.each(['/portal', '/portal/file', '/portal/queries?outcome=refused&basis=public'])('%s is led back to', (path) => {
  expect(safeReturnPath(path)).toBe(path);
});

test.each([
  undefined,
  '',
  'https://elsewhere.example/portal',
  '//elsewhere.example/portal',
  '/\\elsewhere.example/portal',
  '/portal/../sandbox/reset',
  '/portal/..//elsewhere.example',
  '/portalled',
  '/v1/queries',
  'javascript:alert(1)',
  '\t//elsewhere.example',
  'http://',
])('%s is not', (path) => {
  expect(safeReturnPath(path)).toBe('/portal');
});
