import { useSignal } from '@preact/signals';
import { mismatchedName } from '../checks/name-mismatch.ts';
import type { ListRow } from '../screens/popup/popup-state.ts';
import { FailureLine } from './failure-line.tsx';
import { ResultBadge, ResultCard } from './result-badge.tsx';
import { useWords } from './words-context.ts';

interface OrganisationRowProps {
  readonly row: ListRow;
  readonly platform: string;
  readonly selected: boolean;
  readonly disabled: boolean;
  readonly onSelect: (selected: boolean) => void;
}

/** An organisation as the page names it, beside what the platform says of it. */
export function OrganisationRow({ row, platform, selected, disabled, onSelect }: OrganisationRowProps) {
  const { texts } = useWords();
  const isOpen = useSignal(false);
  const { code, nameOnPage, result } = row;
  const answered = result && { ...row, result };
  const registered = answered && mismatchedName(answered);
  const hasCard = result?.state === 'answered' || result?.state === 'failed';
  return (
    <li class="row" data-code={code}>
      <input
        type="checkbox"
        checked={selected}
        disabled={disabled}
        aria-label={texts.select(nameOnPage ?? code)}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <div class="who">
        <p class={nameOnPage === undefined ? 'unnamed' : 'name'}>{nameOnPage ?? texts.nameUnknown}</p>
        {registered !== undefined && <p class="warning">{texts.registeredAs(registered)}</p>}
        <p class="code">
          {code}
          {row.occurrences > 1 && <span class="aside"> · {texts.occurrences(row.occurrences)}</span>}
        </p>
        {!row.checkCharacterValid && <p class="warning">{texts.failingCheck}</p>}
        <FailureLine result={result} />
      </div>
      {answered && (
        <ResultBadge
          row={answered}
          platform={platform}
          onPress={() => {
            isOpen.value = !isOpen.value;
          }}
        />
      )}
      {answered && hasCard && isOpen.value && (
        <div class="card">
          <ResultCard row={answered} platform={platform} />
        </div>
      )}
    </li>
  );
}
