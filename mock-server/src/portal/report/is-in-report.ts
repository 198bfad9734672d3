import type { OwnRecord } from '@credit-check/domain/contract/own-file';

/** Of what is not public in principle the subject may show its own; what is public no more is nobody's to pass on (P5). */
export function isInReport({
  standing,
  publicity,
  openness,
}: Pick<OwnRecord, 'standing' | 'publicity' | 'openness'>): boolean {
  return standing === 'disclosed' && (publicity !== null || openness !== 'public');
}
