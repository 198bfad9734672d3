import type { Messages } from '@credit-check/widget/locales/messages';
import { purposeText } from '../../checks/stated-purpose.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { EvidenceTexts } from '../../locales/evidence/texts.ts';
import type { PanelTexts } from '../../locales/panel/texts.ts';
import { sessionPurpose } from '../../sessions/session-purpose.ts';

/** What every sheet says of the platform and the project. */
export function projectRows(
  { session, platform }: Evidence,
  texts: EvidenceTexts,
  { stages }: PanelTexts,
  messages: Messages,
): [string, string][] {
  const purpose = sessionPurpose(session);
  return [
    [texts.platform, platform.name],
    [texts.address, session.platform],
    [texts.project, session.projectName],
    [messages.labels.purpose, purpose === undefined ? '' : purposeText(purpose, messages)],
    [texts.stage, stages[session.stage]],
    [texts.cutOff, session.cutOff.replace('T', ' ')],
  ];
}
