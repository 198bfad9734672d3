/** What an answer adds to its facts so that they are read rightly. The code is for screens, the text for who has none. */
import type { Answer, Notice } from '@credit-check/domain/contract/answer';
import type { Grant } from '@credit-check/domain/disclosure/grant';
import { parseUscc } from '@credit-check/domain/identifiers/uscc';

interface Noted extends Pick<Answer, 'subject' | 'status'>, Pick<Grant, 'scope'> {}

export function noticesOf({ subject, scope, status }: Noted): Notice[] {
  const notices: Notice[] = [];
  if (subject.scheme === 'uscc' && hasWrongCheckCharacter(subject.id)) {
    notices.push({ code: 'subject.check-character', text: '该统一社会信用代码的校验码不符，请核对。' });
  }
  if (status === 'subject-not-found') {
    notices.push({ code: 'subject.not-found', text: '平台无此主体，不代表其无失信信息。' });
  }
  if (scope !== 'all') {
    notices.push({ code: 'scope.consent', text: '结果仅就授权范围内的信息而言。' });
  }
  return notices;
}

/** Such codes exist in practice: a warning, not a wall (S2). */
function hasWrongCheckCharacter(code: string): boolean {
  const uscc = parseUscc(code);
  return uscc.ok && !uscc.checkCharacterValid;
}
