/** The widget's badge and card on a page of ours: the same templates, rendered by lit into a shadow root. */
import { badgeView } from '@credit-check/widget/view/badge.view';
import { badgeModel } from '@credit-check/widget/view/badge-model';
import { badgeStyles } from '@credit-check/widget/view/badge-styles';
import { cardView } from '@credit-check/widget/view/card.view';
import { cardStyles } from '@credit-check/widget/view/card-styles';
import { render, type TemplateResult } from 'lit/html.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { badgeInput } from '../checks/badge-input.ts';
import type { CheckRow } from '../checks/check-run.ts';
import { useWords } from './words-context.ts';

interface ResultProps {
  readonly row: Pick<CheckRow, 'code' | 'result'>;
  readonly platform: string;
}

/** The badge; pressing it calls `onPress`. */
export function ResultBadge({ row, platform, onPress }: ResultProps & { readonly onPress: () => void }) {
  const { messages } = useWords();
  return <LitRoot view={badgeView(badgeModel(badgeInput(row, platform)), messages, { details: onPress })} />;
}

export function ResultCard({ row, platform }: ResultProps) {
  const { messages } = useWords();
  return <LitRoot view={cardView(badgeModel(badgeInput(row, platform)), messages)} />;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${badgeStyles}${cardStyles}:host { --credit-badge-font-size: 13px; display: block; }`);

function LitRoot({ view }: { readonly view: TemplateResult }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current!;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    render(view, root);
  });
  return <div ref={host} />;
}
