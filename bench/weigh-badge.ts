/** What each part of `credit-badge.js` weighs, as far as one can say it of a file that is compressed as a whole. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Report } from './report.ts';

const root = join(import.meta.dirname, '..');

/** The first that fits; in the order of the report. */
const parts: readonly (readonly [name: string, fits: RegExp])[] = [
  ['lit', /node_modules\/(lit|@lit)/],
  ['texts, three languages', /widget\/src\/locales|domain\/src\/(terms|disclosure\/citations)/],
  ['pictures and styles', /widget\/src\/view|widget\/src\/credit-badge(-styles|\.view)|domain\/src\/look/],
  ['validation', /widget\/src\/wire|domain\/src\/contract/],
  ['client: queries, batches, retries', /api-client\/src\/(queries|transport|errors)|widget\/src\/page\/shared-client/],
  ['client: ageing', /api-client\/src\/watch/],
  ['client: change stream', /api-client\/src\/changes|widget\/src\/(page\/badge-watch|inquiry\/asking-again)/],
  ['sessions and the frame', /widget\/src\/(frame|session)/],
  ['identifiers and time', /domain\/src\/(identifiers|time)/],
  ['the element and its page', /./],
];

function gzip(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).length;
}

export async function weighBadge(): Promise<Report> {
  const built = readFileSync(join(root, 'widget/dist/credit-badge.js'));
  const total = gzip(built);
  const made = await rolldown({
    input: join(root, 'widget/src/define.ts'),
    treeshake: { manualPureFunctions: ['z', 'textSchema'] },
  });
  const { output } = await made.generate({ format: 'es' });
  const code = new Map<string, string>(parts.map(([name]) => [name, '']));
  for (const [id, module] of Object.entries(output[0].modules)) {
    const [name] = parts.find(([, fits]) => fits.test(id))!;
    code.set(name, code.get(name)! + (module.code ?? ''));
  }
  // Each by itself compresses worse than with the others: scaled, so that the parts make up the whole.
  const alone = [...code].map(([name, text]) => [name, gzip(text)] as const);
  const sum = alone.reduce((all, [, bytes]) => all + bytes, 0);
  const row = (name: string, share: number) => ({ name, ratio: share, figures: { 'kB gzip': (share * total) / 1000 } });
  return {
    benchmark: 'badge: weight',
    method:
      'gzip -9 of the built file; its parts by their shares when each is compressed alone. Ratio: share of the whole.',
    rows: [row('credit-badge.js, all in', 1), ...alone.map(([name, bytes]) => row(name, bytes / sum))],
  };
}
