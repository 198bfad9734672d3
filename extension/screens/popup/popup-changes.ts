import { type Changes, createChanges } from '@credit-check/api-client/changes/create-changes';
import { systemClock } from '@credit-check/api-client/system-clock';
import { createOpenStream } from '@credit-check/api-client/transport/open-stream';
import { parseWith } from '@credit-check/api-client/transport/parse-with';
import { problemSchema } from '@credit-check/domain/contract/problems';
import { supersededSchema } from '@credit-check/domain/contract/superseded';
import { sendMessage } from '../../messaging.ts';
import { toSessions } from '../../sessions/session-messages.ts';

/** Of the client, what a popup needs: it asks nothing itself, so every schema of an answer stays out of it. */
export function popupChanges(platform: string): Changes {
  const open = createOpenStream({
    platform,
    async credential() {
      const token = await sendMessage(toSessions, 'session/token', {});
      if (!token.ok) throw new DOMException('signed out', 'NotAllowedError');
      return token.value;
    },
    fetch: (request) => fetch(request),
    clock: systemClock,
    parseProblem: parseWith(problemSchema),
  });
  return createChanges({ open, clock: systemClock, random: Math.random, parse: parseWith(supersededSchema) });
}
