/** What a benchmark gives back, and how it is printed. */

export interface Row {
  readonly name: string;
  /** The floor or the peer others are compared with has ratio 1. */
  readonly ratio: number;
  /** Figures with their unit in the name, e.g. `requests/s`, `p99 ms`. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Report {
  readonly benchmark: string;
  /** One sentence: what is compared with what, and how. */
  readonly method: string;
  readonly rows: readonly Row[];
}

export interface Benchmark {
  readonly name: string;
  /** Takes so long that it runs only when it is named. */
  readonly slow?: boolean;
  run(): Promise<Report[]>;
}

export function print({ benchmark, method, rows }: Report): void {
  console.log(`\n${benchmark}\n${method}`);
  const table = rows.map(({ name, ratio, figures }) => ({
    name,
    ratio: ratio.toFixed(2),
    ...Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(4))])),
  }));
  console.table(table);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** `share`: from 0 for the least to 1 for the most. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
