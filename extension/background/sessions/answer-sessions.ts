import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import type { Failure } from '../../checks/check-run.ts';
import { answerMessages, isExtensionPage } from '../../messaging.ts';
import type { Whose } from '../../session.ts';
import { toSessions } from '../../sessions/session-messages.ts';
import { toFailure } from '../checks/to-failure.ts';
import type { Sessions } from './sessions.ts';

interface AnswerSessionsParts {
  readonly sessions: Sessions;
  readonly accessToken: (whose: Whose) => Promise<string>;
  /** Once what was under way before is settled. */
  readonly ready: Promise<void>;
  /** The client of the platform the settings name now, for whoever acts or for who is meant. */
  readonly client: (whose?: Whose) => Promise<Pick<CreditClient, 'queries' | 'subjects'>>;
}

/** Answers the side panel and the evidence page for as long as the background lives. */
export function answerSessions({ sessions, ready, client, accessToken }: AnswerSessionsParts): void {
  answerMessages(
    toSessions,
    {
      'sessions/start': ({ id, codes }) => ready.then(() => sessions.start(id, codes)),
      'sessions/pause': ({ id }) => ready.then(() => sessions.pause(id)),
      'sessions/go-on': ({ id }) => ready.then(() => sessions.goOn(id)),
      'subjects/search': (search) => outcome(async () => (await client()).subjects.search(search)),
      'session/token': (whose) => outcome(() => accessToken(whose)),
      'log/read': ({ queryIds, organization }) =>
        outcome(async () => [...(await (await client({ organization })).queries.read(queryIds))]),
    },
    isExtensionPage,
  );
}

type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure };

async function outcome<T>(ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}
