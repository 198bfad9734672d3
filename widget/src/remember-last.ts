/** The same function, which remembers what it found last: a page's thousand badges ask it the same, as a rule. */
export function rememberLast<Given, Found>(find: (given: Given) => Found): (given: Given) => Found {
  let last: { readonly given: Given; readonly found: Found } | undefined;
  return (given) => {
    if (last === undefined || last.given !== given) last = { given, found: find(given) };
    return last.found;
  };
}
