import type { PopupState } from '../screens/popup/popup-state.ts';
import { OrganisationRow } from './organisation-row.tsx';
import { useWords } from './words-context.ts';

export function OrganisationList({ state }: { readonly state: PopupState }) {
  const { texts } = useWords();
  const rows = state.rows.value;
  const selected = state.selected.value;
  const isRunning = state.run.value?.isRunning === true;
  const select = (codes: readonly string[], isSelected: boolean) => {
    const next = new Set(selected);
    for (const code of codes) {
      if (isSelected) next.add(code);
      else next.delete(code);
    }
    state.selected.value = next;
  };
  return (
    <section class="organisations" aria-labelledby="found">
      <div class="list-head">
        <label>
          <input
            type="checkbox"
            checked={selected.size === rows.length}
            ref={(box) => {
              if (box) box.indeterminate = selected.size > 0 && selected.size < rows.length;
            }}
            disabled={isRunning}
            aria-label={texts.selectAll}
            onChange={(event) => {
              // A code that fails its check is ticked by itself, never along with the rest (S2).
              const codes = rows.filter((row) => row.checkCharacterValid).map(({ code }) => code);
              select(event.currentTarget.checked ? codes : [...selected], event.currentTarget.checked);
            }}
          />
          <h2 id="found">{texts.found(rows.length)}</h2>
        </label>
        <span class="aside">{texts.selected(selected.size, rows.length)}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <OrganisationRow
            key={row.code}
            row={row}
            platform={state.platform}
            selected={selected.has(row.code)}
            disabled={isRunning}
            onSelect={(isSelected) => select([row.code], isSelected)}
          />
        ))}
      </ul>
    </section>
  );
}
