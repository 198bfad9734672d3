/** One HTML file that verifies receipts with no network and no platform: the script of `/verify`, all in one. */
import { tokenDeclarations } from '@credit-check/domain/look/tokens';
import type { EvidenceTexts } from '../locales/evidence/texts.ts';

export interface VerifierPageParts {
  readonly script: string;
  readonly vkeys: readonly string[];
  /** The instant receipts are judged at unless the reader says another: RFC 3339. */
  readonly at: string;
  readonly language: 'zh-CN' | 'en';
  readonly texts: EvidenceTexts['verifier'];
}

const style = `
:root { color-scheme: light dark; ${tokenDeclarations('--')} }
* { box-sizing: border-box; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; color: var(--ink); background: var(--ground); font: 15px/1.6 var(--font-text); overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0; }
[hidden] { display: none !important; }
.muted { color: var(--ink-2); }
.notice, .card, .drop { padding: .75rem 1rem; border: 1px solid var(--plain-line); border-radius: 8px; background: var(--paper); margin: 0 0 1rem; }
.drop { border-style: dashed; } .dragging .drop { border-color: var(--accent); background: var(--objection-bg); }
label { display: block; font-weight: 600; }
input, textarea, button { width: 100%; font: inherit; color: inherit; }
textarea, input[type="text"] { padding: .4rem .6rem; border: 1px solid var(--plain-line); border-radius: 6px; background: var(--paper); }
textarea { min-height: 7rem; font-family: var(--font-code); font-size: .85em; }
button { width: auto; min-height: 2.4rem; margin-top: 1rem; padding: .35rem 1.5rem; border: 1px solid var(--accent); border-radius: 6px; color: var(--accent-ink); background: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#verify-status:not(:empty) { padding: .75rem 1rem; border-radius: 8px; font-weight: 600; }
#verify-status.verified { border: 1px solid var(--plain-line); background: var(--plain-bg); }
#verify-status.failed { border: 2px dashed var(--severe-line); color: var(--severe-ink); }
.unsaid { padding: .6rem .9rem; border: 1.5px dashed var(--adverse-line); border-radius: 8px; color: var(--adverse-ink); }
.objected { padding: 0 .4rem; border-radius: 4px; color: var(--objection-ink); background: var(--objection-bg); }
.fields { margin: 0; } .fields dd { margin: 0; }
.fields > div { display: grid; grid-template-columns: minmax(8rem, 2fr) 5fr; gap: 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
code { font-family: var(--font-code); font-size: .92em; }
`;

export async function verifierPage({ script, vkeys, at, language, texts }: VerifierPageParts): Promise<string> {
  // The one thing that would end the script early; the same to JavaScript.
  const inlined = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src '${await hashOf(inlined)}'`,
    `style-src '${await hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${policy}">
<title>${asHtml(texts.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${asHtml(texts.title)}</h1>
<p class="muted">${asHtml(texts.lead)}</p>
<p class="unsaid" id="verify-unavailable">${asHtml(texts.noScript)}</p>
<form id="verify-form" hidden novalidate data-lang="${language}" data-now="${asHtml(at)}" data-vkeys="${asHtml(JSON.stringify(vkeys))}">
<div class="drop"><label for="verify-file">${asHtml(texts.file)}</label><input id="verify-file" type="file" accept=".json,application/json"></div>
<label for="verify-text">${asHtml(texts.paste)}</label><textarea id="verify-text" spellcheck="false" autocomplete="off"></textarea>
<label for="verify-at">${asHtml(texts.at)}</label><input id="verify-at" type="text" autocomplete="off" value="${asHtml(at)}">
<button type="submit">${asHtml(texts.verify)}</button>
</form>
<p id="verify-status" role="status"></p>
<div id="verify-verdict"></div>
<h2>${asHtml(texts.keys)}</h2>
<p class="muted">${asHtml(texts.keysLead)}</p>
<ul>${vkeys.map((vkey) => `<li><code>${asHtml(vkey)}</code></li>`).join('')}</ul>
<script>${inlined}</script>
</body>
</html>
`;
}

function asHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
