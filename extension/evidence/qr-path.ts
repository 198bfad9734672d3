import { encode } from 'uqr';

export interface QrPath {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  /** SVG path of the dark modules. */
  readonly path: string;
}

/** A scannable code of a text, to be drawn as one SVG path (ISO/IEC 18004, error correction M). */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const rows = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: rows.join('') };
}
