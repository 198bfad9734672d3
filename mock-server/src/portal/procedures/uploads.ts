/** Evidence as a form sends it, attacker-controlled, in the shape the API takes: judged there like any other. */
import { attachmentTypes } from '@credit-check/domain/contract/attachment';
import { html } from 'hono/html';
import type { Html } from '../../pages/page.ts';
import type { Language } from '../../pages/words.ts';
import { procedureWords } from './procedure-words.ts';

/** Three files of the largest size, and what else a form holds. */
export const UPLOAD_BYTES_MAX = 700_000;

/** Undefined where no file was chosen. */
export async function readUploads(form: FormData): Promise<unknown[] | undefined> {
  const files = form.getAll('attachments').filter((file): file is File => file instanceof File && file.size > 0);
  if (files.length === 0) return undefined;
  return Promise.all(
    files.map(async (file) => ({
      name: file.name.slice(0, 120),
      type: file.type,
      content: Buffer.from(await file.arrayBuffer()).toString('base64'),
    })),
  );
}

/** For a form that is sent as `multipart/form-data`. */
export function uploadField(language: Language, problem?: string): Html {
  const text = procedureWords[language];
  return html`<p><label class="field" for="attachments">${text.attach}</label><span class="hint" id="attachments-hint">${text.attachHint}</span>
<input id="attachments" name="attachments" type="file" multiple accept="${attachmentTypes.join(',')}" aria-describedby="attachments-hint">${
    problem === undefined ? '' : html`<span class="problem">${problem}</span>`
  }</p>`;
}
