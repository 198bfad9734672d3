/** The clerk's desk and the log's: each belongs to one sign-in, and nothing of one organisation's lies on another's. */
import { createCreditClient } from '@credit-check/api-client/create-credit-client';
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Session, userOf, type Whose } from '../../session.ts';
import { type CandidatesParts, type CandidatesState, createCandidatesState } from './candidates-state.ts';
import { createOwnQueriesState, type OwnQueriesParts, type OwnQueriesState } from './own-queries-state.ts';

export interface Desk {
  readonly account: string;
  readonly candidates: CandidatesState;
  readonly ownQueries: OwnQueriesState;
}

export interface DesksParts extends Omit<CandidatesParts & OwnQueriesParts, 'client'> {
  readonly platform: string;
  /** Rejects where nobody is signed in so. */
  readonly token: (whose: Whose) => Promise<string>;
}

export interface Desks {
  /** Of whoever acts, while they are signed in. */
  readonly acting: ReadonlySignal<Desk | undefined>;
  /** Takes who is signed in now. A desk is cleared once nobody is behind it any more; one that has expired is left as it is. */
  readonly seat: (session: Session | undefined) => void;
}

export function createDesks(parts: DesksParts): Desks {
  const desks = new Map<string, Desk>();
  const acting = signal<Desk | undefined>(undefined);

  function open(account: string): Desk {
    const client = createCreditClient({ platform: parts.platform, credential: () => parts.token({ account }) });
    const desk = {
      account,
      candidates: createCandidatesState({ ...parts, client }),
      ownQueries: createOwnQueriesState({ ...parts, client }),
    };
    desks.set(account, desk);
    return desk;
  }

  return {
    acting,
    seat(session) {
      if (session === undefined) return;
      const user = userOf(session);
      const known = new Set([user, ...session.others].map((one) => one?.account));
      for (const [account, { candidates }] of desks) {
        if (known.has(account)) continue;
        candidates.clear();
        desks.delete(account);
      }
      acting.value =
        session.state === 'signed-in' ? (desks.get(session.user.account) ?? open(session.user.account)) : undefined;
    },
  };
}
