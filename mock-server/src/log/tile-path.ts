/** Paths of tiles below `/log/tile/` (C2SP tlog-tiles): `<level or "entries">/<index>[.p/<width>]`. */

export interface TilePath {
  readonly level: number | 'entries';
  readonly index: number;
  /** Hashes or entries asked for: 256, less of a partial tile. */
  readonly width: number;
}

const PATH = /^(entries|0|[1-9]|[1-5]\d|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Undefined for anything but the one way a tile is written. */
export function parseTilePath(path: string): TilePath | undefined {
  const [, level, indexPath, widthText] = PATH.exec(path) ?? [];
  if (level === undefined || indexPath === undefined) return undefined;
  const width = widthText === undefined ? 256 : Number(widthText);
  if (widthText !== undefined && width > 255) return undefined;
  if (indexPath.startsWith('x000/')) return undefined;
  return {
    level: level === 'entries' ? level : Number(level),
    index: Number(indexPath.replaceAll(/[x/]/g, '')),
    width,
  };
}

/** @example formatTilePath({ level: 0, index: 1234067, width: 256 }) // '0/x001/x234/067' */
export function formatTilePath({ level, index, width }: TilePath): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g)!;
  const indexPath = groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
  return `${level}/${indexPath}${width === 256 ? '' : `.p/${width}`}`;
}
