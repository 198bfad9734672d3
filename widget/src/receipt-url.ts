/**
 * The platform's page for a query, where what a badge shows can be checked. The queryId is opaque: no identifier of a
 * subject stands in the address (X5).
 */
export function receiptUrl(platform: string, queryId: string): string {
  return `${platform}/queries/${encodeURIComponent(queryId)}`;
}
