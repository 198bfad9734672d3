/** `<credit-badge>` as JSX sees it, whatever the framework: contract §4. */
import type { CreditBadge, CreditBadgeEventMap } from '@credit-check/widget';

export interface CreditBadgeAttributes {
  readonly subject?: CreditBadge['subject'];
  readonly platform?: CreditBadge['platform'];
  readonly 'publishable-key'?: CreditBadge['publishableKey'];
  readonly session?: CreditBadge['session'];
  readonly purpose?: CreditBadge['purpose'];
  readonly reference?: CreditBadge['reference'];
  readonly variant?: CreditBadge['variant'];
  readonly load?: CreditBadge['load'];
  readonly lang?: string | undefined;
}

/** Listeners under a framework's prefix: React and Preact say `on…`, Vue `on…` in its own way, Solid `on:…`. */
export type CreditBadgeListeners<Prefix extends string> = {
  readonly [Name in keyof CreditBadgeEventMap as `${Prefix}${Name}`]?: (event: CreditBadgeEventMap[Name]) => void;
};
