/** Undefined where it is not JSON, which JSON itself cannot say. The parser's own error would quote the text (X5). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
