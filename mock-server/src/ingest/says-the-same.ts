/**
 * Whether what is supplied is what stands, but for what procedures have noted on it since. Both are JSON of facts as
 * `judgeRecord` makes them, so their members stand in the same order.
 */
export function saysTheSame(content: string, current: string | null): boolean {
  if (current === null || content === current) return current !== null;
  const { stateSince: _, ...facts } = JSON.parse(current) as { stateSince?: unknown; state?: string };
  return JSON.stringify({ ...facts, annotations: [], ...(facts.state && { state: 'live' }) }) === content;
}
