/** Script of the platform's page `/verify`: verifies a receipt in this browser and sends nothing anywhere. */
import { ReceiptError } from '@credit-check/domain/receipt/receipt-error';
import { formatInstant, isInstantText, parseInstant } from '@credit-check/domain/time/instant';
import { describeVerified } from '../verify/describe-verified.ts';
import { parseReceiptText, RECEIPT_CHARACTERS_MAX } from '../verify/parse-receipt-text.ts';
import { type NotVerifiedCode, type VerifyLanguage, verifyWords } from '../verify/verify-words.ts';
import { drawFailure, drawVerdict } from './draw-verdict.ts';

const form = element('verify-form', HTMLFormElement);
const file = element('verify-file', HTMLInputElement);
const text = element('verify-text', HTMLTextAreaElement);
const at = element('verify-at', HTMLInputElement);
const status = element('verify-status', HTMLElement);
const verdict = element('verify-verdict', HTMLElement);

const { vkeys = '[]', now = '', lang } = form.dataset;
const language: VerifyLanguage = lang === 'en' ? 'en' : 'zh-CN';
const words = verifyWords[language];
const keys = JSON.parse(vkeys) as string[];
const openedAt = performance.now();
/** The last one asked for wins: verifying takes a moment. */
let asked = 0;

element('verify-unavailable', HTMLElement).hidden = true;
form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void verify(text.value);
});
file.addEventListener('change', () => {
  const chosen = file.files?.[0];
  // The same file, corrected, may be chosen again.
  file.value = '';
  if (chosen) void verifyFile(chosen);
});
// Anywhere on the page: a file dropped beside the field would otherwise replace the page.
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('dragging');
});
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) form.classList.remove('dragging');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('dragging');
  const dropped = event.dataTransfer?.files[0];
  if (dropped) void verifyFile(dropped);
  else void verify(event.dataTransfer?.getData('text') ?? '');
});
document.addEventListener('paste', (event) => {
  const pasted = event.clipboardData?.files[0];
  const pastedText = event.clipboardData?.getData('text') ?? '';
  if (event.target === at || (!pasted && pastedText === '')) return;
  event.preventDefault();
  if (pasted) void verifyFile(pasted);
  else void verify(pastedText);
});

async function verifyFile(chosen: File): Promise<void> {
  if (chosen.size > RECEIPT_CHARACTERS_MAX) return fail('too-large');
  await verify(await chosen.text());
}

async function verify(receiptText: string): Promise<void> {
  const mine = ++asked;
  if (text.value !== receiptText) text.value = receiptText;
  const instant = at.value.trim() || platformNow();
  if (!isInstantText(instant)) {
    at.setAttribute('aria-invalid', 'true');
    at.focus();
    return fail('malformed');
  }
  at.removeAttribute('aria-invalid');
  const parsed = parseReceiptText(receiptText);
  if (!parsed.ok) return fail(parsed.code);
  try {
    const { vkey, described } = await describeVerified(parsed, keys, instant, language);
    if (mine !== asked) return;
    status.textContent = words.verified;
    status.className = 'verified';
    verdict.replaceChildren(...drawVerdict(described, vkey, words));
  } catch (error) {
    if (!(error instanceof ReceiptError)) throw error;
    if (mine === asked) fail(error.code);
  }
}

function fail(code: NotVerifiedCode): void {
  asked++;
  status.textContent = words.notVerified;
  status.className = 'failed';
  verdict.replaceChildren(...drawFailure(code, words));
}

/** The platform's time: this page's own clock may be anything, and a sandbox has a time of its own. */
function platformNow(): string {
  return formatInstant(Math.floor(parseInstant(now) + performance.now() - openedAt));
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}
