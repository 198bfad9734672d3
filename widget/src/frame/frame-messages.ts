/**
 * What a page's badge and the platform's frame say to each other. The page learns that there is an answer, never which: no
 * status, no size that depends on it, no end of an entry.
 */
import { type ProblemCode, problemCodes } from '@credit-check/domain/contract/problems';
import { type BadgeState, badgeStates } from '../badge-state.ts';
import type { Locale } from '../locales/locale.ts';
import { checkFor, type Shape } from '../wire/shape.ts';

/** Marks the one message that travels between windows; all others go by the port it brings. */
export const OPENING = 'credit-badge';

/** How the frame is to look: like what is around it, in the platform's own colours. */
export interface FrameLook {
  readonly variant: 'inline' | 'card';
  readonly locale: Locale;
  /** As computed for the badge: `normal`, `light dark`, … */
  readonly colorScheme: string;
  /** In pixels. */
  readonly fontSize: number;
}

/** From the badge, with a port. */
export interface Opening {
  readonly type: typeof OPENING;
  readonly session: string;
  /** Empty where the session has but one. */
  readonly subject: string;
  readonly look: FrameLook;
}

/** From the badge, later. */
export type ToFrame =
  | { readonly type: 'look'; readonly look: FrameLook }
  /** A newer session for the same. */
  | { readonly type: 'session'; readonly session: string }
  | { readonly type: 'check' }
  | { readonly type: 'close' };

/** From the frame. */
export type FromFrame =
  | {
      readonly type: 'standing';
      readonly state: BadgeState;
      readonly code?: ProblemCode | undefined;
      readonly queryId?: string | undefined;
    }
  /** The card is open, and wants room; or no longer. */
  | { readonly type: 'open'; readonly isOpen: boolean };

const looks: Shape = {
  object: {
    variant: { oneOf: ['inline', 'card'] },
    locale: { oneOf: ['zh-CN', 'zh-TW', 'en'] },
    colorScheme: 'string',
    fontSize: 'integer',
  },
};
const type = (name: string): Shape => ({ oneOf: [name] });

const opening: Shape = { object: { type: type(OPENING), session: 'string', subject: 'string', look: looks } };
const toFrame: Shape = {
  anyOf: [
    { object: { type: type('look'), look: looks } },
    { object: { type: type('session'), session: 'string' } },
    { object: { type: { oneOf: ['check', 'close'] } } },
  ],
};
const fromFrame: Shape = {
  anyOf: [
    {
      object: {
        type: type('standing'),
        state: { oneOf: badgeStates },
        'code?': { oneOf: problemCodes },
        'queryId?': 'string',
      },
    },
    { object: { type: type('open'), isOpen: { oneOf: [true, false] } } },
  ],
};

/** Whether a message of another window is an opening. `data` is attacker-controlled. */
export function isOpening(data: unknown): data is Opening {
  return checkFor(opening)(data);
}

export function isToFrame(data: unknown): data is ToFrame {
  return checkFor(toFrame)(data);
}

export function isFromFrame(data: unknown): data is FromFrame {
  return checkFor(fromFrame)(data);
}
