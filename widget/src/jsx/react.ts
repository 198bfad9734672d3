/** `<credit-badge>` in React's JSX (19 and newer listen to `oncredit-badge-ready`). */
import type { CreditBadge } from '@credit-check/widget';
import type * as React from 'react';
import type { CreditBadgeAttributes, CreditBadgeListeners } from './badge-attributes.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'credit-badge': Omit<React.DetailedHTMLProps<React.HTMLAttributes<CreditBadge>, CreditBadge>, 'lang'> &
        CreditBadgeAttributes &
        CreditBadgeListeners<'on'>;
    }
  }
}
