/** The name of the project or tender a page is about. */
import { INVISIBLE, normaliseText } from './normalise-text.ts';

const LABELLED =
  /(?:[项項]目名[称稱]|[采採][购購][项項]目(?:名[称稱])?|招[标標][项項]目(?:名[称稱])?|工程名[称稱]|[标標]段名[称稱]|project name|tender name)[)\]]?[ \t]{0,4}[:\t\n][ :\t\n]{0,8}([^\n\t,;。，；]{4,120})/gi;
/** What follows a name on the same line and is another field. */
const NEXT_FIELD = /[ (](?:[项項]目|招[标標]|[采採][购購])?(?:[编編][号號]|代[码碼]).*$|[ (]project n.*$/i;

/**
 * The first labelled project name, as the page writes it; undefined where there is none. A suggestion for a person to correct.
 * @example findProjectName('项目名称：沙盒示例学校扩建工程') // '沙盒示例学校扩建工程'
 */
export function findProjectName(text: string): string | undefined {
  for (const match of normaliseText(text).matchAll(LABELLED)) {
    const start = match.index + match[0].length - match[1]!.length;
    const original = text.slice(start, start + match[1]!.length).replace(INVISIBLE, '');
    const cut = NEXT_FIELD.exec(normaliseText(original))?.index ?? original.length;
    const name = original.slice(0, cut).trim();
    if (name.length >= 4 && !/[:：]/.test(name)) return name;
  }
  return undefined;
}
