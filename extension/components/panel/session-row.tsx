import { badgeLabel } from '@credit-check/widget/view/badge.view';
import { badgeModel } from '@credit-check/widget/view/badge-model';
import { useSignal } from '@preact/signals';
import { needsConfirmation } from '../../screens/panel/panel-parts.ts';
import type { PanelActions } from '../../screens/panel/panel-state.ts';
import { changedTitles } from '../../sessions/compare-answers.ts';
import type { ViewRow } from '../../sessions/session-view.ts';
import { FailureLine } from '../failure-line.tsx';
import { ResultBadge, ResultCard } from '../result-badge.tsx';
import { useWords } from '../words-context.ts';
import { clockTime } from './clock-time.ts';
import { NameSearch } from './name-search.tsx';
import { RowDetails } from './row-details.tsx';
import { usePanelTexts } from './use-panel-texts.ts';

interface SessionRowViewProps {
  readonly view: ViewRow;
  readonly platform: string;
  /** Whether whoever acts may ask for this session. */
  readonly isOurs: boolean;
  readonly actions: PanelActions;
}

/** A bidder as the list names it, beside what the platform says of it. */
export function SessionRowView({ view, platform, isOurs, actions }: SessionRowViewProps) {
  const { texts, messages } = useWords();
  const panel = usePanelTexts();
  const isOpen = useSignal(false);
  const { row, stored, result, mismatch } = view;
  const { code, name } = row;
  const registered = stored?.state === 'answered' ? stored.answer.subject.name : undefined;
  const badged = { code: code ?? '', result };
  const toggle = () => {
    isOpen.value = !isOpen.value;
  };
  return (
    <li class="row" data-code={code} data-state={view.state}>
      <div class="who">
        <p class={name === undefined ? 'unnamed' : 'name'}>
          {name ?? (registered === undefined ? texts.nameUnknown : panel.registered(registered))}
        </p>
        {mismatch !== undefined && <p class="warning">{texts.registeredAs(mismatch)}</p>}
        {code !== undefined && <p class="code">{code}</p>}
        {code === undefined && <p class="warning">{panel.nameOnly}</p>}
        {code === undefined && name !== undefined && isOurs && <NameSearch row={row} name={name} actions={actions} />}
        {code !== undefined && !row.checkCharacterValid && <p class="warning">{panel.failingCheck}</p>}
        {row.from === 'hidden' && <p class="aside">{panel.hiddenOnPage}</p>}
        {row.note !== '' && !isOpen.value && <p class="note">{row.note}</p>}
        <FailureLine result={result} />
        <AsOfLine view={view} platform={platform} />
        {stored?.state === 'answered' && result.state === 'answered' && stored.change && (
          <p class="changed">
            {panel.changed(
              clockTime(stored.change.since),
              changedTitles(stored.answer, stored.change).join(messages.comma),
            )}
          </p>
        )}
        {needsConfirmation(row) && (
          <button type="button" class="quiet" onClick={() => actions.changeRow({ ...row, isConfirmed: true })}>
            {panel.askAnyway}
          </button>
        )}
      </div>
      <div class="result">
        {code !== undefined && <ResultBadge row={badged} platform={platform} onPress={toggle} />}
      </div>
      <button
        type="button"
        class="quiet more"
        aria-expanded={isOpen.value}
        aria-label={panel.details(name ?? code ?? '')}
        onClick={toggle}
      >
        {isOpen.value ? '▾' : '▸'}
      </button>
      {isOpen.value && (
        <div class="opened">
          {(stored?.state === 'answered' || stored?.state === 'failed') && (
            <ResultCard row={{ ...badged, result: stored }} platform={platform} />
          )}
          <RowDetails row={row} actions={actions} />
        </div>
      )}
    </li>
  );
}

/** What was found at its time, said as such: a result out of date is never shown like one of now (X2). */
function AsOfLine({
  view: { stored, result, isUnconfirmed },
  platform,
}: Pick<SessionRowViewProps, 'view' | 'platform'>) {
  const { messages } = useWords();
  const panel = usePanelTexts();
  if (result.state !== 'stale' || stored === undefined || stored.state === 'failed') return null;
  if (stored.state === 'superseded') {
    const say = isUnconfirmed ? panel.unconfirmed : panel.superseded;
    return <p class="aside">{say(clockTime(stored.asOf))}</p>;
  }
  const { answer } = stored;
  const words = badgeLabel(badgeModel({ state: 'ready', answer, receiptUrl: platform }), messages);
  return <p class="aside">{panel.asOf(clockTime(answer.asOf), words)}</p>;
}
