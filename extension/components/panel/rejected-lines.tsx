import type { Rejected } from '../../sessions/check-session.ts';
import { usePanelTexts } from './use-panel-texts.ts';

interface RejectedLinesProps {
  readonly rejected: readonly Rejected[];
  readonly onPutAway: () => void;
}

/** Lines that were not taken, as they were written, each with its reason: nothing of a list is lost. */
export function RejectedLines({ rejected, onPutAway }: RejectedLinesProps) {
  const panel = usePanelTexts();
  return (
    <details class="sheet rejected" open>
      <summary>{panel.rejected(rejected.length)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too (WCAG 2.1.1) */}
      <ul tabIndex={0} aria-label={panel.rejected(rejected.length)}>
        {rejected.map(({ line, text, reason }) => (
          <li key={line}>
            <span class="aside">
              {panel.rejectedLine(line)} · {panel.rejectReasons[reason]}
            </span>
            <span class="text">{text}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={onPutAway}>
        {panel.putAway}
      </button>
    </details>
  );
}
