import { receiptUrl } from '@credit-check/widget/receipt-url';
import type { ReadonlySignal } from '@preact/signals';
import { type Evidence, type EvidenceItem, useUntil } from '../../evidence/evidence.ts';
import { resultText } from '../../evidence/index-table.ts';
import { qrPath } from '../../evidence/qr-path.ts';
import { panelTextsOf } from '../../locales/panel/panel-texts-of.ts';
import { clockTime, exactTime } from '../panel/clock-time.ts';
import { ResultCard } from '../result-badge.tsx';
import { useWords } from '../words-context.ts';
import { Fields } from './fields.tsx';
import { projectRows } from './project-rows.ts';
import { useEvidenceTexts } from './use-evidence-texts.ts';

interface EvidenceSheetProps {
  readonly item: EvidenceItem;
  readonly evidence: Evidence;
  /** The platform's time of this print. */
  readonly madeAt: ReadonlySignal<string>;
}

/** What a screenshot would show and what it cannot: who asked, for what, when, what stands behind it and until when. */
export function EvidenceSheet({ item, evidence, madeAt }: EvidenceSheetProps) {
  const texts = useEvidenceTexts();
  const { messages, locale } = useWords();
  const { row, entry, answer } = item;
  const url = receiptUrl(evidence.session.platform, answer.queryId);
  const { size, path } = qrPath(url);
  const end = useUntil([answer]);
  return (
    <section class="sheet" aria-label={`${answer.subject.name ?? ''} ${answer.subject.id}`} data-code={row.code}>
      <h2>{texts.sheetTitle}</h2>
      <Fields
        rows={[
          [
            messages.labels.subject,
            <>
              {answer.subject.name} <span class="code">{answer.subject.id}</span>
            </>,
          ],
          [texts.nameOnList, row.name === answer.subject.name ? '' : (row.name ?? '')],
          [texts.columns.consortium, row.consortium ?? ''],
          [texts.result, <strong key="result">{resultText(item, messages)}</strong>],
          [texts.askedAt, exactTime(answer.asOf)],
          [texts.currentUntil, clockTime(answer.refreshBy)],
          [texts.useUntil, end === null ? texts.noEnd : texts.useUntilText(clockTime(end))],
          ...projectRows(evidence, texts, panelTextsOf(locale), messages),
          [texts.organization, entry.organization.name],
          [texts.operator, entry.operator],
          [messages.labels.basis, messages.bases[answer.basis]],
          [texts.madeAt, madeAt],
        ]}
      />
      <ResultCard
        row={{ code: row.code ?? '', result: { state: 'answered', answer } }}
        platform={evidence.session.platform}
      />
      <div class="receipt">
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={texts.scan}>
          <path d={path} />
        </svg>
        <Fields
          rows={[
            [
              texts.receipt,
              <span key="id" class="code">
                {answer.queryId}
              </span>,
            ],
            [texts.logEntry, `${evidence.platform.origin} #${entry.index}`],
            [texts.scan, url],
          ]}
        />
      </div>
      <p class="attests">
        {texts.attests} {texts.annexed}
      </p>
    </section>
  );
}
