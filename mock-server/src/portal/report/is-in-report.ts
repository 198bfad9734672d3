import type { OwnRecord } from '@credit-check/domain/contract/own-file';

/**
 * A report is made to be handed on, so it holds what a consent to everything could show and no more: nothing that is public no
 * more (P5), nothing that authorities share among themselves alone (`disclosure/visibility.ts`).
 */
export function isInReport({
  standing,
  publicity,
  openness,
}: Pick<OwnRecord, 'standing' | 'publicity' | 'openness'>): boolean {
  return standing === 'disclosed' && publicity !== null && openness !== 'shared';
}
