/** React (18 and newer) around `<credit-badge>`: props instead of attributes, listeners as props. Registers the element. */
import '@credit-check/widget/define';
import type { CreditBadge as CreditBadgeElement, CreditBadgeEventMap } from '@credit-check/widget';
import { createElement, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { CreditBadgeAttributes } from './jsx/badge-attributes.ts';

type Listener<Name extends keyof CreditBadgeEventMap> = ((event: CreditBadgeEventMap[Name]) => void) | undefined;

export interface CreditBadgeProps extends Omit<CreditBadgeAttributes, 'publishable-key'> {
  readonly publishableKey?: CreditBadgeAttributes['publishable-key'];
  readonly onReady?: Listener<'credit-badge-ready'>;
  readonly onChanged?: Listener<'credit-badge-changed'>;
  readonly onEnded?: Listener<'credit-badge-ended'>;
  readonly onProblem?: Listener<'credit-badge-problem'>;
  readonly onSessionExpired?: Listener<'credit-badge-session-expired'>;
  readonly id?: string;
  readonly className?: string;
  /** Shown until the element is there, and without JavaScript. */
  readonly children?: ReactNode;
}

/**
 * @example
 * <CreditBadge subject="91990000MAT000026X" publishableKey="pk_…" purpose="supplier-directory">信用信息</CreditBadge>
 */
export function CreditBadge(props: CreditBadgeProps): ReactElement {
  const { publishableKey, onReady, onChanged, onEnded, onProblem, onSessionExpired, className, children, ...rest } =
    props;
  const element = useRef<CreditBadgeElement>(null);
  useEffect(() => {
    const listening = new AbortController();
    const listen = <Name extends keyof CreditBadgeEventMap>(name: Name, listener: Listener<Name>) => {
      if (listener !== undefined) element.current?.addEventListener(name, listener, { signal: listening.signal });
    };
    listen('credit-badge-ready', onReady);
    listen('credit-badge-changed', onChanged);
    listen('credit-badge-ended', onEnded);
    listen('credit-badge-problem', onProblem);
    listen('credit-badge-session-expired', onSessionExpired);
    return () => listening.abort();
  }, [onReady, onChanged, onEnded, onProblem, onSessionExpired]);
  // `class`: React 18 gives a custom element what is written.
  const attributes = { ...rest, class: className, 'publishable-key': publishableKey, ref: element };
  return createElement('credit-badge', attributes, children);
}
