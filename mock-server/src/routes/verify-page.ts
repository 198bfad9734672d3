import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { formatInstant } from '@credit-check/domain/time/instant';
import { html } from 'hono/html';
import type { Context } from '../context.ts';
import type { PlatformApp } from '../http/app-environment.ts';
import { ProblemError } from '../http/problem-error.ts';
import { type Html, languageOf, respondWithPage } from '../pages/page.ts';
import { pageStyle, policyOf } from '../pages/page-style.ts';
import { verifyPageStyle } from '../pages/verify-page-style.ts';
import { verifyPageWords } from '../pages/verify-page-words.ts';
import type { Language } from '../pages/words.ts';

/** As the client's package builds it: read as a file, for the server imports nothing of it. */
const builtScript = new URL('../../../api-client/verify-page/dist/verify-page.js', import.meta.url);

interface PageScript {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly integrity: string;
  /** Names the content: what is there once never changes. */
  readonly path: string;
}

/**
 * `GET /verify`: verifies a receipt in the reader's browser. Its policy lets nothing out: no connection, no form, no
 * image, one script named by its hash. Without the script it says how to verify on the command line.
 */
export function serveVerifyPage(app: PlatformApp, context: Context, scriptFile: URL = builtScript): void {
  const style = pageStyle + verifyPageStyle;
  app.get('/verify', async (c) => {
    const language = languageOf(c);
    const script = await loadScript(scriptFile);
    const policy = policyOf(style, script && `script-src 'self'; require-trusted-types-for 'script'`);
    return respondWithPage(c, language, verifyPageWords[language].title, renderPage(language, context, script), {
      style,
      policy,
    });
  });
  app.get('/verify/:file', async (c) => {
    const script = await loadScript(scriptFile);
    if (c.req.path !== script?.path) throw new ProblemError('not-found', 'there is no such script');
    return c.body(script.bytes, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
}

/** Undefined while it is not built. */
async function loadScript(file: URL): Promise<PageScript | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const hash = createHash('sha384').update(bytes).digest();
  return {
    bytes,
    integrity: `sha384-${hash.toString('base64')}`,
    path: `/verify/${hash.toString('hex').slice(0, 16)}.js`,
  };
}

function renderPage(language: Language, { vkeys, clock, settings }: Context, script: PageScript | undefined): Html {
  const text = verifyPageWords[language];
  const command = `npx credit-verify receipt.json --key '${vkeys[0] ?? ''}'`;
  return html`<p class="lead">${text.lead}</p>
<p class="notice">${text.attests}</p>
<p class="unsaid" id="verify-unavailable">${text.noScript}</p>
${script === undefined ? '' : renderForm(language, vkeys, formatInstant(clock.now()), script)}
<h2>${text.command}</h2>
<p>${text.commandLead}</p>
<pre tabindex="0"><code>${command}
${`npx credit-verify receipt.json --platform ${settings.publicUrl}`}</code></pre>
<h2>${text.keys}</h2>
<p>${text.keysLead}</p>
<ul class="plain">${vkeys.map((vkey) => html`<li><code>${vkey}</code></li>`)}</ul>`;
}

function renderForm(language: Language, vkeys: readonly string[], now: string, script: PageScript): Html {
  const text = verifyPageWords[language];
  return html`<form id="verify-form" hidden novalidate data-lang="${language}" data-now="${now}" data-vkeys="${JSON.stringify(vkeys)}">
<div class="drop"><p>${text.drop}</p>
<label for="verify-file">${text.file}</label><input id="verify-file" type="file" accept=".json,application/json"></div>
<div class="field"><label for="verify-text">${text.paste}</label><textarea id="verify-text" spellcheck="false" autocomplete="off"></textarea></div>
<div class="field"><label for="verify-at">${text.at}</label><input id="verify-at" type="text" aria-describedby="verify-at-hint" autocomplete="off"><p class="muted" id="verify-at-hint">${text.atHint}</p></div>
<button type="submit">${text.verify}</button>
</form>
<p id="verify-status" role="status"></p>
<div id="verify-verdict"></div>
<script type="module" src="${script.path}" integrity="${script.integrity}"></script>`;
}
