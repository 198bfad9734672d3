import type { OwnFile } from '@credit-check/domain/contract/own-file';
import { isInReport } from './is-in-report.ts';

/** When the first of what the report shows ends, as the API writes instants: from then on it says too much (P5, P9). */
export function usableUntil({ records, evaluations, severeListings, responsibilities }: OwnFile): string | undefined {
  const periods = [
    ...[...records, ...evaluations].filter(isInReport).map(({ publicity, retention }) => publicity ?? retention),
    ...severeListings.filter(({ standing }) => standing === 'disclosed').map(({ publicity }) => publicity),
    ...responsibilities.map(({ publicity }) => publicity),
  ];
  // All with the same offset, so their order as text is their order in time.
  return periods
    .map((period) => period?.endsAt)
    .filter((endsAt) => typeof endsAt === 'string')
    .toSorted()[0];
}
