/** Public entry of the published package, without side effects; inside the house, modules are imported by their own path. */
export type { BadgeState } from './badge-state.ts';
export { CreditBadge } from './credit-badge.ts';
export type { CreditBadgeDetail, CreditBadgeEventMap } from './credit-badge-events.ts';
