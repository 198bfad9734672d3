/** What the side panel knows and can do. No component speaks to the browser, the store or the background itself. */
import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import { computed, type ReadonlySignal } from '@preact/signals';
import type { ResponseOf } from '../../messaging.ts';
import { userOf } from '../../session.ts';
import { isAskedFor } from '../../sessions/check-session.ts';
import type { toSessions } from '../../sessions/session-messages.ts';
import type { SignInControl } from '../../sign-in-control.ts';
import { createPanelList, type PanelList } from './panel-list.ts';
import { createRowActions, type RowActionParts, type RowActions } from './row-actions.ts';
import { createSessionActions, type SessionActionParts, type SessionActions } from './session-actions.ts';

export interface PanelState extends PanelList {
  readonly platform: string;
  /** Those that may be stated. */
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly signIn: SignInControl;
  /** Whether the current session may be asked on by whoever acts; where nobody does, by whoever will. */
  readonly isOurs: ReadonlySignal<boolean>;
  readonly actions: PanelActions;
}

export interface PanelActions extends SessionActions, RowActions {
  readonly check: (codes: readonly string[]) => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly goOn: () => Promise<void>;
  /** Asks the platform which organisations bear a name. */
  readonly search: (name: string) => Promise<ResponseOf<typeof toSessions.map, 'subjects/search'>>;
}

export interface PanelParts extends SessionActionParts, RowActionParts {
  readonly signIn: SignInControl;
  readonly locale: string;
}

export function createPanelState(parts: PanelParts): PanelState {
  const { platform, purposes, signIn, locale, send, now } = parts;
  const list = createPanelList(locale, now);
  const { current } = list;
  const sessionActions = createSessionActions(list, parts);
  return {
    ...list,
    platform,
    purposes,
    signIn,
    isOurs: computed(() => {
      const user = userOf(signIn.session.value);
      return current.value === undefined || user === undefined || isAskedFor(current.value, user);
    }),
    actions: {
      ...sessionActions,
      ...createRowActions(list, parts, sessionActions),
      async check(codes) {
        if (current.value) await send('sessions/start', { id: current.value.id, codes: [...codes] });
      },
      async pause() {
        if (current.value) await send('sessions/pause', { id: current.value.id });
      },
      async goOn() {
        if (current.value) await send('sessions/go-on', { id: current.value.id });
      },
      search: (name) => send('subjects/search', { name }),
    },
  };
}
