/** `<credit-badge>` in Preact's JSX. */
import type { CreditBadge } from '@credit-check/widget';
import type { HTMLAttributes } from 'preact';
import type { CreditBadgeAttributes, CreditBadgeListeners } from './badge-attributes.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'credit-badge': Omit<HTMLAttributes<CreditBadge>, 'lang'> & CreditBadgeAttributes & CreditBadgeListeners<'on'>;
    }
  }
}
