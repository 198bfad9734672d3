/** `<credit-badge>` in Vue's templates and JSX; tell Vue's compiler that it is a custom element (`isCustomElement`). */
import type { DefineComponent, HTMLAttributes, ReservedProps } from 'vue';
import type {} from 'vue/jsx-runtime';
import type { CreditBadgeAttributes, CreditBadgeListeners } from './badge-attributes.ts';

declare module 'vue' {
  interface GlobalComponents {
    'credit-badge': DefineComponent<CreditBadgeAttributes & CreditBadgeListeners<'on'>>;
  }
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'credit-badge': ReservedProps & HTMLAttributes & CreditBadgeAttributes & CreditBadgeListeners<'on'>;
    }
  }
}
