/** The same function, which remembers what it found last: a page's thousand badges ask it the same, as a rule. */
export function rememberLast<Given extends readonly unknown[], Found>(
  find: (...given: Given) => Found,
): (...given: Given) => Found {
  let last: Given | undefined;
  let found: Found;
  return (...given) => {
    if (!last?.every((one, i) => one === given[i])) {
      found = find(...given);
      last = given;
    }
    return found;
  };
}
