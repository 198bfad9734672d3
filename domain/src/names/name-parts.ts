/** What a name is found by: its distinctive part, in pairs of characters. Names are canonical ones. */

const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|股份公司|公司|集团|(?:\((?:有限合伙|普通合伙|特殊普通合伙|集团|个人独资)\)))$/;

/** The name less its legal form; the whole name where nothing else is in it. */
export function nameCore(name: string): string {
  let core = name;
  for (let rest = core.replace(LEGAL_FORM, ''); rest !== core && rest !== ''; rest = core.replace(LEGAL_FORM, '')) {
    core = rest;
  }
  return core;
}

/** Every two characters that stand side by side in the core, each once; the core itself where it is shorter. */
export function namePairs(name: string): ReadonlySet<string> {
  const characters = [...nameCore(name)];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, i) => characters[i]! + character));
}
