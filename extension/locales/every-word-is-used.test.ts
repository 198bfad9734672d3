/** Words nobody reads are not translated for ever: every key of a table stands in some screen. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { evidenceTextsOf } from './evidence/evidence-texts-of.ts';
import { panelTextsOf } from './panel/panel-texts-of.ts';
import { wordsOf } from './words-of.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const screens = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^(node_modules|locales)\b|\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
  .join('\n');

const tables = {
  texts: wordsOf('en', 'en').texts,
  panel: panelTextsOf('en'),
  evidence: evidenceTextsOf('en'),
};

/** Tables with a word for each value of a type: the type says that none is missing and none too many. */
const byValue = new Set(
  'failures languages matchReasons platformInvalid signInFailed states summary filters orders outcomes stages'.split(
    ' ',
  ),
);

/** Paths to every word, as `candidates.ask`. */
function pathsOf(table: object): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'object' ? [key, ...pathsOf(value).map((path) => `${key}.${path}`)] : [key],
  );
}

it.each(Object.entries(tables))('each word of the table %s stands in a screen', (_, table) => {
  const unused = pathsOf(table).filter((path) => {
    const key = path.split('.').at(-1)!;
    if (path.split('.').some((name, i, names) => i < names.length - 1 && byValue.has(name))) return false;
    const isRead = new RegExp(`[.{,\\s]${key}\\b|\\['${key}'\\]|'${key}'`).test(screens);
    return !isRead;
  });
  expect(unused).toEqual([]);
});

it.each(Object.keys(tables))('the table %s has the same keys in every language', (name) => {
  const keysIn = (locale: 'zh-CN' | 'zh-TW' | 'en') => {
    const all = {
      texts: wordsOf(locale, locale).texts,
      panel: panelTextsOf(locale),
      evidence: evidenceTextsOf(locale),
    };
    return pathsOf(all[name as keyof typeof all]).toSorted();
  };
  expect(keysIn('zh-CN')).toEqual(keysIn('en'));
  expect(keysIn('zh-TW')).toEqual(keysIn('en'));
});
