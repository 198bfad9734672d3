import type { Consent } from '@credit-check/domain/contract/consent';
import { useSignal } from '@preact/signals';
import { qrPath } from '../../evidence/qr-path.ts';
import type { CandidatesState } from '../../screens/panel/candidates-state.ts';
import { FailureLine } from '../failure-line.tsx';
import { clockTime } from '../panel/clock-time.ts';
import { usePanelTexts } from '../panel/use-panel-texts.ts';
import { ResultBadge, ResultCard } from '../result-badge.tsx';
import { TextField } from '../text-field.tsx';
import { useWords } from '../words-context.ts';

interface ConsentRowProps {
  readonly consent: Consent;
  readonly state: CandidatesState;
  readonly platform: string;
}

export function ConsentRow({ consent, state, platform }: ConsentRowProps) {
  const { messages } = useWords();
  const { candidates } = usePanelTexts();
  const { consentId, subject, purpose, categories, approvalUrl } = consent;
  const result = state.results.value.get(consentId);
  return (
    <li class="row candidate-row" data-consent={consentId} data-state={consent.state}>
      <div class="who">
        <p class="name">{candidates.states[consent.state]}</p>
        <p class="code">{subject.id}</p>
        <p class="aside">
          {messages.purposes[purpose.code]}
          {purpose.reference === undefined ? '' : ` · ${purpose.reference}`} ·{' '}
          {categories.map((category) => messages.categories[category]).join(messages.comma)}
        </p>
        <p class="aside">
          {candidates.until(clockTime(consent.expiresAt))} · {candidates.used(consent.uses, consent.maxUses)}
        </p>
      </div>
      <div class="opened">
        {approvalUrl !== undefined && <Approval url={approvalUrl} />}
        {consent.state === 'granted' && result?.state !== 'answered' && <Ask consent={consent} state={state} />}
        {result !== undefined && (
          <>
            <FailureLine result={result} />
            {result.state === 'answered' ? (
              <>
                <p class="pause">{candidates.beforeYouDecide}</p>
                <ResultCard row={{ code: subject.id, result }} platform={platform} />
              </>
            ) : (
              <ResultBadge row={{ code: subject.id, result }} platform={platform} onPress={() => {}} />
            )}
          </>
        )}
        {(consent.state === 'requested' || consent.state === 'granted') && (
          <button type="button" class="quiet alone" onClick={() => state.withdraw(consentId)}>
            {candidates.withdraw}
          </button>
        )}
      </div>
    </li>
  );
}

/** Link and code for the person, who reads there what is asked and answers after signing in. */
function Approval({ url }: { readonly url: string }) {
  const { candidates } = usePanelTexts();
  const { size, path } = qrPath(url);
  return (
    <div class="approval">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={candidates.scan}>
        <path d={path} />
      </svg>
      <div>
        <p>{candidates.hand}</p>
        <p class="link">{url}</p>
        <button type="button" onClick={() => navigator.clipboard.writeText(url)}>
          {candidates.copy}
        </button>
      </div>
    </div>
  );
}

/** The number is known from the request until the browser closes; after that the clerk types it again. */
function Ask({ consent, state }: Pick<ConsentRowProps, 'consent' | 'state'>) {
  const { candidates } = usePanelTexts();
  const typed = useSignal('');
  const known = state.subjects.value[consent.consentId];
  return (
    <div class="fields">
      {known === undefined && (
        <TextField id={`again-${consent.consentId}`} label={candidates.residentId} value={typed} maxLength={20} />
      )}
      <button
        type="button"
        class="primary alone"
        disabled={known === undefined && typed.value.trim() === ''}
        onClick={() => state.check(consent, known ?? typed.value.trim())}
      >
        {candidates.check}
      </button>
    </div>
  );
}
