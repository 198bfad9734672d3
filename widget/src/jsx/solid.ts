/** `<credit-badge>` in Solid's JSX; listeners are `on:credit-badge-ready`. */
import type { CreditBadge } from '@credit-check/widget';
import type { JSX as SolidJsx } from 'solid-js/jsx-runtime';
import type { CreditBadgeAttributes, CreditBadgeListeners } from './badge-attributes.ts';

declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'credit-badge': Omit<SolidJsx.HTMLAttributes<CreditBadge>, 'lang'> &
        CreditBadgeAttributes &
        CreditBadgeListeners<'on:'>;
    }
  }
}
