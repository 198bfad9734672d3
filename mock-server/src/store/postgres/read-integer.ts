/**
 * An int8, which counts are too, as a number.
 * @throws RangeError where a number cannot hold it; nothing the platform stores comes near
 */
export function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large`);
  return value;
}
