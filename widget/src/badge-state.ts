/** Contract §4: the states of `<credit-badge>`. Only `ready` shows an answer (X2). */
export const badgeStates = [
  'idle',
  'loading',
  'ready',
  'stale',
  'consent-needed',
  'refused',
  'unavailable',
  'invalid',
] as const;
export type BadgeState = (typeof badgeStates)[number];

/** The states without an answer. */
export type OpenState = Exclude<BadgeState, 'ready'>;
