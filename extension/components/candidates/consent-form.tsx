import { type Category, categories } from '@credit-check/domain/contract/categories';
import { parseResidentId } from '@credit-check/domain/identifiers/resident-id';
import { type Signal, useSignal } from '@preact/signals';
import type { CandidatesState } from '../../screens/panel/candidates-state.ts';
import { usePanelTexts } from '../panel/use-panel-texts.ts';
import { TextField } from '../text-field.tsx';
import { useWords } from '../words-context.ts';

/** What can be asked for without explaining need and effect: finances are asked for in the portal (C4). */
const askable = categories.filter((category) => category !== 'restricted-finance');
const usual: readonly Category[] = ['court-judgments', 'severe-lists'];
const purposesOfConsent = ['hiring', 'promotion'] as const;
const DAYS_MAX = 90;
const USES_MAX = 10;

/** One purpose, named categories, an end, a number of queries: nothing is asked for that is not chosen here (D3). */
export function ConsentForm({ state }: { readonly state: CandidatesState }) {
  const { messages, texts } = useWords();
  const { candidates } = usePanelTexts();
  const id = useSignal('');
  const allowed = purposesOfConsent.filter((code) => state.purposes.value.includes(code));
  const chosenPurpose = useSignal<(typeof purposesOfConsent)[number]>('hiring');
  const purpose = allowed.find((code) => code === chosenPurpose.value) ?? allowed[0];
  const reference = useSignal('');
  const chosen = useSignal<ReadonlySet<Category>>(new Set(usual));
  const days = useSignal(30);
  const uses = useSignal(1);
  const parsed = parseResidentId(id.value);
  const isBad = id.value.trim() !== '' && !parsed.ok;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!parsed.ok || chosen.value.size === 0 || purpose === undefined) return;
    const isAsked = await state.request(
      {
        subject: { scheme: 'resident-id', id: parsed.id },
        purpose: { code: purpose, ...(reference.value.trim() !== '' && { reference: reference.value.trim() }) },
        categories: [...chosen.value],
        maxUses: uses.value,
      },
      days.value,
    );
    if (isAsked) id.value = '';
  };
  const choose = (category: Category, isChosen: boolean) => {
    const next = new Set(chosen.value);
    if (isChosen) next.add(category);
    else next.delete(category);
    chosen.value = next;
  };
  return (
    <details class="sheet" open={state.consents.value?.length === 0}>
      <summary>{candidates.ask}</summary>
      <form class="fields" onSubmit={submit} novalidate>
        <TextField
          id="resident-id"
          label={candidates.residentId}
          value={id}
          maxLength={18}
          isInvalid={isBad}
          describedBy="resident-id-hint"
        />
        <p id="resident-id-hint" class="aside alone" role="status">
          {isBad ? candidates.residentIdWrong : candidates.residentIdHint}
        </p>
        <label for="candidate-purpose">{texts.purpose}</label>
        <select
          id="candidate-purpose"
          value={purpose}
          onChange={(event) => {
            chosenPurpose.value = event.currentTarget.value as (typeof purposesOfConsent)[number];
          }}
        >
          {allowed.map((code) => (
            <option key={code} value={code}>
              {messages.purposes[code]}
            </option>
          ))}
        </select>
        {purpose === undefined && <p class="aside alone">{texts.purposeNotAllowed}</p>}
        <TextField id="candidate-reference" label={candidates.reference} value={reference} maxLength={200} />
        <fieldset class="categories">
          <legend>{candidates.categories}</legend>
          {askable.map((category) => (
            <label key={category}>
              <input
                type="checkbox"
                checked={chosen.value.has(category)}
                onChange={(event) => choose(category, event.currentTarget.checked)}
              />
              {messages.categories[category]}
            </label>
          ))}
        </fieldset>
        <NumberField id="candidate-days" label={candidates.days} value={days} max={DAYS_MAX} />
        <NumberField id="candidate-uses" label={candidates.uses} value={uses} max={USES_MAX} />
        <button type="submit" class="primary" disabled={!parsed.ok || chosen.value.size === 0 || purpose === undefined}>
          {candidates.request}
        </button>
      </form>
    </details>
  );
}

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: Signal<number>;
  readonly max: number;
}

/** From 1 to what the law allows. */
function NumberField({ id, label, value, max }: NumberFieldProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={max}
        value={value.value}
        onChange={(event) => {
          value.value = clamp(event.currentTarget.valueAsNumber, max);
        }}
      />
    </>
  );
}

function clamp(value: number, max: number): number {
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), max) : 1;
}
