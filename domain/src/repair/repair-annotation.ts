/** GX62, BT59: what stays shown says that it was repaired (标注). */
import type { Annotation } from '../contract/disclosed.ts';
import { dayOf } from '../time/day.ts';
import { type EpochMs, formatInstant } from '../time/instant.ts';

export function repairAnnotation(at: EpochMs): Annotation {
  return {
    kind: 'repair',
    since: formatInstant(at),
    text: `信用主体已纠正失信行为，认定单位于${dayOf(at)}准予信用修复。`,
  };
}
