/** O2 (GX61, BT57): the objection annotation (异议标注), everywhere the entry is shown while the objection is handled. */
import type { Annotation } from '../contract/disclosed.ts';
import type { ObjectionGround } from '../contract/objection.ts';
import type { Jurisdiction } from '../disclosure/jurisdiction.ts';
import { formatInstant } from '../time/instant.ts';
import { acceptedAt, type ObjectionCase } from './objection-case.ts';
import { computeObjectionDeadline } from './objection-deadline.ts';

/** By its ground; the subject's own words may hold anything and are for those who decide. */
const claims: Readonly<Record<ObjectionGround, string>> = {
  'error-or-omission': '信用主体认为该信息存在错误',
  'secrecy-or-privacy': '信用主体认为该信息侵犯其商业秘密或者个人隐私',
  'past-term': '信用主体认为该信息已超期公开',
  'wrongly-punished': '信用主体认为不应被失信惩戒或者惩戒应当停止',
  'wrong-evaluation': '信用主体认为该评价不当',
  other: '信用主体对该信息有异议',
};

/** Undefined where it is not in hand. */
export function objectionAnnotation(
  objection: ObjectionCase,
  jurisdiction: Pick<Jurisdiction, 'deadlines'>,
): Annotation | undefined {
  const since = acceptedAt(objection);
  if (objection.state !== 'accepted' || since === undefined) return undefined;
  const due = computeObjectionDeadline(objection, jurisdiction);
  return {
    kind: 'objection',
    since: formatInstant(since),
    text: `异议处理中：${claimOf(objection)}，已受理，正在核查。`,
    ...(due && { dueOn: due.dueOn }),
  };
}

function claimOf({ target, ground }: ObjectionCase): string {
  if (target.type === 'listing') return '信用主体对列入决定有异议';
  if (target.type === 'measure') return '信用主体对惩戒措施有异议';
  return claims[ground];
}

/** An entry's annotations with those of the objections in hand, and none of an objection that no longer is. */
export function withObjections(
  annotations: readonly Annotation[],
  objections: readonly ObjectionCase[],
  jurisdiction: Pick<Jurisdiction, 'deadlines'>,
): Annotation[] {
  const others = annotations.filter(({ kind }) => kind !== 'objection');
  return [...others, ...objections.flatMap((objection) => objectionAnnotation(objection, jurisdiction) ?? [])];
}
