import { expect, it } from 'vitest';
import { bases } from '../contract/purpose.ts';
import { isEmbeddable } from './embedding.ts';

it('lets a badge carry public and authorised answers only (D5: GX25, BT29)', () => {
  expect(bases.filter(isEmbeddable)).toEqual(['public', 'authorized']);
});
