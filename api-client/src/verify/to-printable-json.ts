/** JSON for a terminal as well as for a program: control characters JSON leaves as they are would be obeyed. */
export function toPrintableJson(value: object): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
}
